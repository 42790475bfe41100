using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Privacy;

/// <summary>
/// Ada, Ben and Eve write something of their own wherever something can be written, each time with a word that nobody else uses. It
/// is found in the chats of those who may read it, and nowhere else: not with the manager of both, not with the coordinator.
/// </summary>
public sealed class CanaryTests : PairTalk
{
    /// <summary>The words, and the names of those in whose chat they may stand.</summary>
    private readonly Dictionary<string, string[]> canaries = new()
    {
        ["kestrel"] = ["Ada", "Ben"], // a goal
        ["plover"] = ["Ada", "Ben"], // what is brought to a session
        ["heron"] = ["Ada", "Ben"], // a place
        ["finch"] = ["Ada"], // a private note
        ["siskin"] = ["Ada"], // a takeaway of one's own
        ["robin"] = ["Ada", "Ben"], // a note for the partner
        ["osprey"] = ["Ben", "Cora"], // a note for coordinators outside one's line
        ["wren"] = ["Eve", "Ben"], // a request for help
        ["linnet"] = ["Eve", "Ben"], // what a booking is about
        ["dunlin"] = ["Ada"], // a look back that is kept to oneself
        ["godwit"] = ["Ada", "Ben"], // thanks
    };

    [Fact]
    public async Task What_is_written_reaches_those_who_may_read_it_and_nobody_else()
    {
        var mona = await ManagerAsync();
        await BothAcceptAsync();
        await AskAndBookAsync();
        await TalkAsync();
        await AnswerCheckInsAsync();
        await CloseAsync();
        await Bot.PassAsync(TimeSpan.FromDays(7));
        await Bot.RunJobsAsync();
        await mona.Awaits("Mentoring in your team");
        await LookEverywhereAsync(mona);

        foreach (var person in new[] { Ada, Ben, Eve, mona, Bot.Coordinator })
        {
            var found = canaries.Keys.Where(person.Sees).ToHashSet();
            var allowed = canaries
                .Where(one => one.Value.Contains(person.User.Name))
                .Select(one => one.Key)
                .ToHashSet();
            Assert.Subset(allowed, found);
        }

        // Each was said: whoever wrote it stands first.
        Assert.All(canaries, one => Assert.True(Bot.Person(one.Value[0]).Sees(one.Key), one.Key));

        var theirs = new[] { Ada, Ben, Eve, mona, Bot.Coordinator }.Select(p => p.User.ChatId).ToHashSet();
        Assert.DoesNotContain(
            Bot.Connector.Ledger,
            request =>
                !theirs.Contains(request.ConversationId ?? "")
                && canaries.Keys.Any(word => request.RawBody.Contains(word, StringComparison.Ordinal))
        );
        Assert.DoesNotContain(
            Bot.Logs.Lines,
            line => canaries.Keys.Any(word => line.Contains(word, StringComparison.Ordinal))
        );
    }

    private async Task<TeamsPerson> ManagerAsync()
    {
        var mona = Bot.Person("Mona");
        await mona.Says("help");
        await using var store = Bot.Database.NewStore();
        var manager = await store.People.SingleAsync(p => p.Name == "Mona");
        foreach (var report in await store.People.Where(p => p.Name == "Ada" || p.Name == "Ben").ToListAsync())
        {
            report.SetManager(manager.Id);
        }

        await store.SaveChangesAsync();
        return mona;
    }

    private async Task AskAndBookAsync()
    {
        await Ben.Says("offer help");
        await Ben.Presses("Offer help", new { skills = "SQL", capacity = "1" });
        await Eve.Says("find SQL");
        await Eve.Presses("Ask Ben");
        await Eve.Presses("Send", new { message = "About my wren" });
        await Ben.Awaits("wren");
        await Ben.Says("offer time");
        await Ben.Presses(
            "Offer",
            new
            {
                day = "2026-03-05",
                from = "14:00",
                to = "14:30",
            }
        );
        await Eve.Says("book sql");
        await Eve.Presses("Thu, Mar 5, 2:00 PM (your time), with Ben");
        await Eve.Presses("Book", new { topic = "My linnet" });
        await Ben.Awaits("linnet");
    }

    private async Task TalkAsync()
    {
        await Ada.Says("new goal Give a talk about the kestrel");
        await Ada.Says("bring A plover that nobody understands");
        await Ada.Says("meet");
        await Ada.Presses("Propose all 3", new { form = "InPerson", place = "Room heron" });
        await Ben.Awaits("heron");
        await Ben.Says("exchange");
        await Ben.Says("goals");
    }

    private async Task AnswerCheckInsAsync()
    {
        await WeekPassesAsync();
        await Ada.Awaits("meet?");
        await Ada.Presses(Ada.CardThatSays("meet?"), "Yes, we met");
        await Ada.Presses(
            "Save",
            new
            {
                rating = "4",
                note = "A finch",
                audience = "Private",
                takeaway = "A siskin",
            }
        );
        await Ben.Awaits("meet?");
        await Ben.Presses(Ben.CardThatSays("meet?"), "Yes, we met");
        await Ben.Presses(
            "Save",
            new
            {
                rating = "4",
                note = "An osprey",
                audience = "Coordinator",
            }
        );
        await WeekPassesAsync();
        await Eventually.SoAsync(() => AskedAsync(occurrence: 2), "Ada is asked again");
        await Ada.Says("check-in");
        await Ada.Presses("Yes, we met");
        await Ada.Presses(
            "Save",
            new
            {
                rating = "4",
                note = "A robin",
                audience = "Partner",
            }
        );
        await Ben.Awaits("robin");
    }

    private Task<bool> AskedAsync(int occurrence) =>
        ReadAsync(s =>
            s.CheckIns.AnyAsync(c =>
                c.Occurrence == occurrence && s.People.Any(p => p.Id == c.PersonId && p.Name == "Ada")
            )
        );

    private async Task CloseAsync()
    {
        await Ada.Says("finish");
        await Ada.Presses("Yes, ask");
        await Ben.Says("finish");
        await Ben.Presses("Yes, finish");
        await Ada.Says("look back");
        await Ada.Presses("Look back");
        await Ada.Presses(
            "Save",
            new
            {
                takeaway = "My dunlin",
                share = "no",
                thanks = "For the godwit",
            }
        );
        await Ben.Awaits("godwit");
    }

    /// <summary>All that a manager and a coordinator can ask for.</summary>
    private async Task LookEverywhereAsync(TeamsPerson mona)
    {
        foreach (
            var words in new[] { "team digest", "digest settings", "my mentorships", "past mentorships", "my data" }
        )
        {
            await mona.Says(words);
        }

        foreach (
            var words in new[]
            {
                "cohorts",
                "Spring peers",
                "notes",
                "undelivered",
                "message account",
                "missing people",
                "team digest",
                "my mentorships",
                "my data",
            }
        )
        {
            await Bot.Coordinator.Says(words);
        }
    }
}
