using MentorBot.Domain.Bookings;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Sessions;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Promises;

/// <summary>
/// Whatever people do, in whatever order and two at once, nothing impossible is stored. The dice fall by fixed seeds, ids and races do
/// not; so a failure tells what was done before it. MENTORBOT_FAULTS=1 plays many more and for longer.
/// </summary>
public sealed partial class RandomActsTests : Town
{
    private const int Together = 3;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Effort.Of(2, 40))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Nothing_impossible_is_ever_stored(int seed)
    {
        await BuildAsync(seed);
        var acts = Acts();
        var story = new List<string>();
        for (var round = 0; round < Effort.Of(12, 150); round++)
        {
            for (var act = 0; act < 6; act++)
            {
                // Some act at the same moment.
                var together = Enumerable.Range(0, Roll(5) == 0 ? Together : 1).Select(_ => AnyOf(acts)).ToList();
                story.AddRange(together.Select(one => one.Name));
                var begun = new List<Task>();
                foreach (var (_, doAsync) in together)
                {
                    begun.Add(await doAsync());
                }

                await Task.WhenAll(begun);
            }

            Clock.Advance(TimeSpan.FromHours(1 + Roll(40)));
            await RunJobsAsync();
            var wrong = await InStoreAsync(Impossible.FindAsync);
            Assert.True(wrong.Count == 0, $"{string.Join("; ", wrong)}\nafter {string.Join(", ", story.TakeLast(30))}");
        }
    }

    /// <summary>Each chooses what it is about first, by the dice, and then acts, so that some act at the same moment.</summary>
    private List<(string Name, Func<Task<Task>> DoAsync)> Acts() =>
        [
            (
                "match pairs",
                async () =>
                {
                    await MatchAsync(Pairs);
                    return Task.CompletedTask;
                }
            ),
            (
                "match mentors",
                async () =>
                {
                    await MatchAsync(Mentors);
                    return Task.CompletedTask;
                }
            ),
            .. Enumerable.Repeat(
                OnMentorship("accept", (p, id) => AsAsync(p, (s, c) => new AcceptProposal(s).RunAsync(id, c, default))),
                5
            ),
            OnMentorship("decline", (p, id) => AsAsync(p, (s, c) => new DeclineProposal(s).RunAsync(id, c, default))),
            OnMentorship("leave", (p, id) => AsAsync(p, (s, c) => new LeaveMentorship(s).RunAsync(id, c, default))),
            OnMentorship(
                "new match",
                (p, id) => AsAsync(p, (s, c) => new LeaveMentorship(s).ForNewMatchAsync(id, c, default))
            ),
            OnMentorship("finish", (p, id) => AsAsync(p, (s, c) => new FinishTogether(s).ProposeAsync(id, c, default))),
            OnMentorship(
                "agree to finish",
                (p, id) => AsAsync(p, (s, c) => new FinishTogether(s).AgreeAsync(id, c, default))
            ),
            OnMentorship(
                "not yet",
                (p, id) => AsAsync(p, (s, c) => new GoOnTogether(s).SayNotYetAsync(id, c, default))
            ),
            OnMentorship(
                "take back",
                (p, id) => AsAsync(p, (s, c) => new GoOnTogether(s).TakeBackAsync(id, c, default))
            ),
            OnMentorship(
                "join circle",
                (p, id) => AsAsync(p, (s, c) => new AskToJoinCircle(s).RunAsync(id, c, default))
            ),
            OnMentorship(
                "do not join",
                (p, id) => AsAsync(p, (s, c) => new AskToJoinCircle(s).WithdrawAsync(id, c, default))
            ),
            .. Enumerable.Repeat(
                OnMentorship(
                    "merge",
                    (p, id) => AsAsync(p, (s, c) => new AnswerMerge(s).RunAsync(id, true, c, default))
                ),
                4
            ),
            OnMentorship(
                "do not merge",
                (p, id) => AsAsync(p, (s, c) => new AnswerMerge(s).RunAsync(id, false, c, default))
            ),
            OnMentorship(
                "log",
                (p, id) =>
                    AsAsync(
                        p,
                        (s, c) => new LogSession(s).RunAsync(id, Now.AddDays(-1), 30, SessionForm.Remote, c, default)
                    )
            ),
            .. Enumerable.Repeat(Proposing(), 4),
            .. Enumerable.Repeat(
                OnSession(
                    "take time",
                    (p, id, at) => AsAsync(p, (s, c) => new AcceptTime(s).RunAsync(id, at, c, default))
                ),
                4
            ),
            OnSession(
                "other times",
                (p, id, at) => AsAsync(p, (s, c) => new OfferOtherTimes(s).RunAsync(id, [at.AddHours(5)], c, default))
            ),
            OnSession(
                "cancel session",
                (p, id, _) => AsAsync(p, (s, c) => new CancelSession(s).RunAsync(id, c, default))
            ),
            OnSession(
                "keep time",
                (p, id, _) => AsAsync(p, (s, c) => new CancelSession(s).KeepTimeAsync(id, c, default))
            ),
            OnSession(
                "place",
                (p, id, _) =>
                    AsAsync(p, (s, c) => new ChangePlace(s).RunAsync(id, new(SessionForm.InPerson, "Room"), c, default))
            ),
            OfPerson(
                "pause",
                p =>
                    AsAsync(p, (s, c) => new PauseMentoring(s).RunAsync(p.Working.LocalDay(Now).AddDays(4), c, default))
            ),
            OfPerson("resume", p => AsAsync(p, (s, c) => new ResumeMentoring(s).RunAsync(c, default))),
            Leaving(),
            OfPerson("offer help", p => AsAsync(p, (s, c) => new OfferHelp(s).RunAsync(["SQL"], 2, c, default))),
            OfPerson("offer help", p => AsAsync(p, (s, c) => new OfferHelp(s).RunAsync(["SQL"], 1, c, default))),
            OfPerson("no more requests", p => AsAsync(p, (s, c) => new OfferHelp(s).SetOpenAsync(false, c, default))),
            .. Enumerable.Repeat(Asking(), 3),
            OnRequest(
                "withdraw",
                (p, id) => AsAsync(p, (s, c) => new RequestHelp(s).WithdrawAsync(id, c, default)),
                r => r.AskerId
            ),
            .. Enumerable.Repeat(
                OnRequest(
                    "help",
                    (p, id) => AsAsync(p, (s, c) => new AnswerRequest(s, Coordinators).AcceptAsync(id, c, default)),
                    r => r.HelperId!.Value
                ),
                2
            ),
            OnRequest(
                "do not help",
                (p, id) => AsAsync(p, (s, c) => new AnswerRequest(s, Coordinators).DeclineAsync(id, null, c, default)),
                r => r.HelperId!.Value
            ),
            .. Enumerable.Repeat(Publishing(), 2),
            .. Enumerable.Repeat(
                OnSlot("book", (p, id) => AsAsync(p, (s, c) => new BookSlot(s).RunAsync(id, "Talk", c, default))),
                4
            ),
            OnSlot("wait for a time", (p, id) => AsAsync(p, (s, c) => new WaitForSlot(s).RunAsync(id, c, default))),
            OnSlot("cancel booking", (p, id) => AsAsync(p, (s, c) => new CancelSlot(s).RunAsync(id, c, default))),
            OnCheckIn(
                "we met",
                (p, id) =>
                    AsAsync(p, (s, c) => new AnswerCheckIn(s, Coordinators).RunAsync(id, new WeMet(), c, default))
            ),
            OnCheckIn(
                "we did not",
                (p, id) =>
                    AsAsync(
                        p,
                        (s, c) =>
                            new AnswerCheckIn(s, Coordinators).RunAsync(
                                id,
                                new WeDidNotMet(NotMetReason.NoTime),
                                c,
                                default
                            )
                    )
            ),
            OnCheckIn("tomorrow", (p, id) => AsAsync(p, (s, c) => new SnoozeCheckIn(s).RunAsync(id, c, default))),
            OnCheckIn("skip", (p, id) => AsAsync(p, (s, c) => new SkipCheckIn(s).RunAsync(id, c, default))),
        ];

    private async Task RunJobsAsync()
    {
        var budget = PromptBudget.Usual;
        await InStoreAsync(s => new ExpireProposals(s, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new ResumeDuePauses(s, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new TendCircles(s, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new AdmitToCircles(s, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new MergeCircles(s, budget, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new TendClosings(s, budget, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new TendRequests(s, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new TendSessions(s, budget, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new TendSlots(s, budget, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new PlanDueCheckIns(s, budget, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new NudgeCheckIns(s, budget, Odd).RunAsync(Now, default));
    }
}
