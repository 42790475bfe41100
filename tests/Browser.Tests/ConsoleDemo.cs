using MentorBot.Bot.Local;
using MentorBot.Domain.Agreements;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Browser.Tests;

/// <summary>Cohorts of the demo organisation: one that runs since ten weeks, one that takes sign-ups, a draft, and some to match.</summary>
/// <param name="Own">The coordinator's own mentorship.</param>
internal sealed record ConsoleDemo(CohortId Running, CohortId Open, MentorshipId Own)
{
    /// <summary>Cohorts whose match is previewed, being planned, and approved.</summary>
    public required ConsoleDemoMatches Matches { get; init; }

    /// <summary>Managers with and without a digest.</summary>
    public required ConsoleDemoDigests Digests { get; init; }

    public const string OnItsWay = "Peer learning, spring";
    public const string Enrolling = "Summer mentoring";
    private const int Weeks = 10;
    private const int Pairs = 18;

    /// <summary>How many pairs met in each week; in the last but one too few to be shown.</summary>
    private static readonly int[] Met = [15, 14, 16, 11, 9, 13, 12, 10, 2, 12];

    public static async Task<ConsoleDemo> BuildAsync(BotHost bot)
    {
        await using var store = bot.Database.NewStore();
        var owner = await store.People.SingleAsync(p => p.EntraId == bot.Coordinator.EntraId);
        var people = DemoOrganisation.Directory.Select(entry => Person.FromDirectory(entry, A.Now)).ToList();
        people.ForEach(person => person.MarkPresent(A.Now));
        var running = A.Cohort(owner, OnItsWay, state: CohortState.Active);
        var open = A.Cohort(owner, Enrolling, MentoringModel.OneToOne, CohortState.Draft);
        bot.Clock.Advance(TimeSpan.FromDays(7 * Weeks));
        _ = open.OpenEnrolment(bot.Clock.GetUtcNow(), bot.Clock.GetUtcNow().AddDays(10)).Value;
        store.AddRange(people);
        store.AddRange(running, open, A.Cohort(owner, "Coffee rounds", MentoringModel.Rounds, CohortState.Draft));
        AddRunning(store, running, people);
        var own = AddOwn(store, running, owner, people[^1]);
        store.AddRange(people.Skip(40).Take(9).Select(person => A.Enrolment(open, person, MentoringRole.Mentee)));
        store.AddRange(people.Skip(49).Take(6).Select(person => A.Enrolment(open, person, submitted: false)));
        // Invitations that wait for long after the test, because these people have no chat in which they could arrive.
        store.AddRange(
            people.Select(person =>
                Notice.Tell(
                    person.Id,
                    NoticeKind.CohortInvitation,
                    running.Id.Value,
                    A.Now,
                    notBefore: A.Now.AddYears(1)
                )
            )
        );
        await store.SaveChangesAsync();
        var matches = await ConsoleDemoMatches.BuildAsync(bot, owner, people);
        people[6].MarkUnreachable(Reachability.NotInstalled, bot.Clock.GetUtcNow());
        store.AddRange(Stuck(people[6], "403"), Stuck(people[8], "400 BadSyntax"));
        await store.SaveChangesAsync();
        return new(running.Id, open.Id, own)
        {
            Matches = matches,
            Digests = await ConsoleDemoDigests.BuildAsync(bot, people),
        };
    }

    private static void AddRunning(MentorStore store, Cohort cohort, List<Person> people)
    {
        var pairs = Enumerable
            .Range(0, Pairs)
            .Select(n => A.Running(A.Mentorship(cohort, people[2 * n], people[(2 * n) + 1]), cohort))
            .ToList();
        store.AddRange(pairs);
        store.AddRange(pairs.Skip(1).Select((pair, n) => Answer(pair, Math.Min(3 + (2 * n), Weeks - 1))));
        foreach (var person in people.Take(2 * Pairs))
        {
            var enrolment = A.Enrolment(cohort, person);
            enrolment.TakePlace();
            store.Add(enrolment);
        }

        store.AddRange(people.Skip(2 * Pairs).Take(4).Select(person => A.Enrolment(cohort, person)));
        store.AddRange(Met.SelectMany((count, week) => pairs.Take(count).Select(pair => Meeting(pair, week))));
        store.AddRange(pairs.Take(14).Select((pair, n) => GoalOf(pair, isReached: n < 6)));
    }

    private static MentorshipId AddOwn(MentorStore store, Cohort cohort, Person owner, Person partner)
    {
        var pair = A.Running(A.Mentorship(cohort, owner, partner), cohort);
        var draft = new GoalDraft(
            "Give a talk at our team day",
            "Twenty colleagues stay to the end",
            new DateOnly(2026, 6, 12),
            ["Find a topic", "Write an outline", "Rehearse with somebody"]
        );
        var goal = Goal.Set(pair.Id, owner.Id, 1, draft, A.Now);
        goal.Tick(1, isDone: true);
        var agreement = Agreement.For(pair.Id);
        agreement.Propose(
            new AgreementTerms(
                MeetingCadence.EveryTwoWeeks,
                MeetingChannel.Video,
                45,
                Confidentiality.BetweenUs,
                Boundaries.WorkingHours
            ),
            owner.Id,
            A.Now
        );
        agreement.Sign(partner.Id, A.Now);
        store.AddRange(pair, goal, agreement, Answer(pair, Weeks - 1), Meeting(pair, 3), Meeting(pair, 5));
        return pair.Id;
    }

    private static Session Meeting(Mentorship pair, int week)
    {
        var at = A.Now.AddDays((7 * week) + 2);
        return Session.Log(pair.Id, pair.Members[0].PersonId, at, 45, SessionForm.Remote, at.AddHours(1));
    }

    private static Notice Stuck(Person person, string error)
    {
        var notice = Notice.Tell(person.Id, NoticeKind.EnrolmentClosed, person.Id.Value, A.Now);
        notice.MarkDead(error, A.Now.AddDays(65));
        return notice;
    }

    private static CheckIn Answer(Mentorship pair, int week)
    {
        var at = A.Now.AddDays((7 * week) + 3);
        var checkIn = CheckIn.Plan(pair.Id, pair.Members[0].PersonId, 1, at, A.Now);
        checkIn.AskAt(at, nudgeAfterDays: 3);
        checkIn.AnswerNotMet(NotMetReason.NoTime, at);
        return checkIn;
    }

    private static Goal GoalOf(Mentorship pair, bool isReached)
    {
        var goal = Goal.Set(pair.Id, pair.Members[0].PersonId, 1, new GoalDraft("Give a talk", null, null, []), A.Now);
        if (isReached)
        {
            goal.Reach(A.Now.AddDays(45));
        }

        return goal;
    }
}
