using MentorBot.Bot.MessageControl;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class MessageSamples : ICardSamples
{
    private static readonly WorkingTime Berlin = WorkingTime.Default("Europe/Berlin");

    private static readonly MessageWave Digests = new(
        NoticeKind.ManagerDigest,
        null,
        new(2026, 3, 2),
        1,
        1,
        0,
        0,
        0,
        0,
        0
    );

    public IEnumerable<CardSample> All =>
        [
            new("MessageCards.ConfirmStop", MessageCards.ConfirmStop()),
            new("MessageCards.Account of nothing", MessageCards.Account(new(null, []), Berlin)),
            new(
                "MessageCards.Account that does not add up",
                MessageCards.Account(new(A.Now, [Wave("Lost", 3)]), Berlin)
            ),
            new("MessageCards.Account of many", MessageCards.Account(new(A.Now, Many), Berlin)),
            new(
                $"MessageCards.Account {UsualSamples.Mark}",
                MessageCards.Account(new(null, [Wave("Spring peers", 2), Digests]), Berlin)
            ),
            new($"MessageCards.ConfirmStop {UsualSamples.Mark}", MessageCards.ConfirmStop()),
        ];

    private static IReadOnlyList<MessageWave> Many =>
        [.. Enumerable.Range(0, 40).Select(i => Wave(Awkward.Names[i % Awkward.Names.Count], i))];

    private static MessageWave Wave(string cohort, int n) =>
        new(NoticeKind.CheckIn, cohort, new(2026, 3, 2), 20_000, 19_990 - n, 2, 2, 2, 2, 2);
}
