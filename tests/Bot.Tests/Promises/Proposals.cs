using System.Text.Json.Nodes;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>Many people with a proposal in front of each, and the button that accepts it.</summary>
internal sealed class Proposals
{
    private const string CardMessage = "1700000000000";

    private Proposals(BotHost bot) => Bot = bot;

    public BotHost Bot { get; }

    public IReadOnlyList<Proposal> All { get; private set; } = [];

    /// <summary>Proposals to pairs of peers; one of each pair is to press.</summary>
    public static async Task<Proposals> MakeAsync(
        int count,
        Action<BotHostSettings>? configure = null,
        DateTimeOffset? proposedAt = null
    )
    {
        var made = new Proposals(await BotHost.StartAsync(configure));
        await using var store = made.Bot.Database.NewStore();
        var owner = A.Person("Hanna Herz");
        var cohort = A.Cohort(owner, state: CohortState.Active);
        store.AddRange(owner, cohort);
        made.All =
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    made.Propose(store, cohort, made.Somebody(i), A.Person($"Partner {i}", isHere: false), proposedAt)
                ),
        ];
        await store.SaveChangesAsync();
        return made;
    }

    /// <summary>Proposals of one mentor with one place to many mentees; the mentor has said yes to all of them.</summary>
    public static async Task<Proposals> ForOnePlaceAsync(int rivals, Action<BotHostSettings>? configure = null)
    {
        var made = new Proposals(await BotHost.StartAsync(configure));
        made.All = await made.ForOnePlaceAsync(rivals, "Mentor 0");
        return made;
    }

    /// <summary>Another mentor with one place, and the same mentees in another cohort.</summary>
    public async Task<IReadOnlyList<Proposal>> ForOnePlaceAsync(int rivals, string mentorName)
    {
        await using var store = Bot.Database.NewStore();
        var mentor = A.Person(mentorName, isHere: false);
        var cohort = A.Cohort(mentor, mentorName, MentoringModel.OneToOne, CohortState.Active);
        store.AddRange(mentor, cohort, A.Enrolment(cohort, mentor, MentoringRole.Mentor));
        var proposals = Enumerable.Range(0, rivals).Select(i => Rival(store, cohort, mentor, i)).ToList();
        await store.SaveChangesAsync();
        return proposals;
    }

    private Proposal Rival(Domain.Store.MentorStore store, Cohort cohort, Person mentor, int i)
    {
        var rival = Somebody(i);
        var mentee = store.People.FirstOrDefault(p => p.EntraId == rival.EntraId) ?? Add(store, rival);
        store.Add(A.Enrolment(cohort, mentee, MentoringRole.Mentee));
        var mentorship = A.Mentorship(cohort, mentor, mentee);
        _ = mentorship.Accept(mentor.Id, Quorum.Of(cohort, 2), A.Now).Value;
        store.Add(mentorship);
        return new Proposal(Bot, rival, mentorship);
    }

    private Proposal Propose(
        Domain.Store.MentorStore store,
        Cohort cohort,
        TeamsPerson presser,
        Person partner,
        DateTimeOffset? proposedAt
    )
    {
        var person = Add(store, presser);
        store.Add(partner);
        store.AddRange(A.Enrolment(cohort, person), A.Enrolment(cohort, partner));
        var mentorship = A.Mentorship(cohort, person, partner, proposedAt);
        store.Add(mentorship);
        return new Proposal(Bot, presser, mentorship);
    }

    private static Person Add(Domain.Store.MentorStore store, TeamsPerson somebody)
    {
        var user = somebody.User;
        var person = Person.FromChannel(somebody.EntraId, user.Name, user.Locale, user.Zone, A.Now);
        person.MarkPresent(A.Now);
        var address = new ChatAddress(BotHost.ServiceUrl, user.ChatId, user.Id);
        store.AddRange(person, PersonalChat.Of(person.Id, address, A.Now));
        return person;
    }

    private TeamsPerson Somebody(int i) => Bot.Person($"Presser {i}");

    /// <summary>A press of “Accept”, with an activity id of its own.</summary>
    internal static JsonObject Press(BotHost bot, TeamsPerson who, MentorshipId id) =>
        bot.Teams.CardAction(
            who.User,
            CardMessage,
            "say-yes",
            new JsonObject
            {
                ["button"] = new JsonObject { ["verb"] = "say-yes", ["id"] = id.ToString() },
            }
        );
}

/// <summary>One proposal, and the press by which it is accepted.</summary>
internal sealed class Proposal(BotHost bot, TeamsPerson who, Mentorship mentorship)
{
    private readonly JsonObject press = Proposals.Press(bot, who, mentorship.Id);

    public MentorshipId Id => mentorship.Id;

    public string ActivityId => press["id"]!.GetValue<string>();

    /// <summary>The same activity, as the channel delivers it; the first time or again.</summary>
    public Task<BotAnswer> DeliverAsync() => who.SendsAsync(press);

    /// <summary>A press of its own.</summary>
    public Task<BotAnswer> PressAgainAsync() => who.SendsAsync(Proposals.Press(bot, who, mentorship.Id));

    /// <summary>The HTTP answer, whatever it is.</summary>
    public Task<HttpResponseMessage> PostAsync(string? token = null) => bot.PostAsync(press, token);
}
