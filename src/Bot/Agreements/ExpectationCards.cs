using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Agreements;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Agreements;

/// <summary>Cards about what members expect before they agree.</summary>
internal static class ExpectationCards
{
    private const int LongestName = 40;

    /// <summary>The form, with what was answered before.</summary>
    public static Card Ask(AgreementView view) => Form(view, AgreementText.AskTitle);

    /// <summary>The same, unprompted, before they first meet.</summary>
    public static Card Asked(AgreementView view) =>
        Form(
            view,
            view.Place.IsOfMany
                ? AgreementText.AskedTitleMany
                : AgreementText.AskedTitlePair(AgreementWords.Names(view.Place.Partners))
        );

    /// <summary>The reader has answered and others have not.</summary>
    public static Card Waiting(AgreementView view) =>
        new Card(
            AgreementText.WaitingTitle,
            [
                Say.Plain(
                    view.Place.IsOfMany
                        ? AgreementText.WaitingMany
                        : AgreementText.WaitingPair(AgreementWords.Names(view.Place.Partners))
                ),
            ],
            Press.Plain(AgreementText.ChangeAnswers, new WriteExpectations(view.Place.Id)),
            Press.More(Press.Plain(AgreementText.Propose, new WriteAgreement(view.Place.Id)))
        ).Asking(QuestionKind.Agreement, view.Place.Id.Value);

    /// <summary>All answers side by side: first what differs.</summary>
    public static Card Compare(AgreementView view)
    {
        var rows = Rows(view).ToList();
        var differ = rows.Where(row => row.Answers.Count > 1).Select(Differing).ToList();
        var same = rows.Where(row => row.Answers.Count == 1).Select(Same);
        return new Card(
            differ.Count == 0 ? AgreementText.CompareSameTitle : AgreementText.CompareTitle,
            [
                Say.Plain(differ.Count == 0 ? AgreementText.CompareSameLead : AgreementText.CompareLead),
                .. differ,
                .. same,
            ],
            Press.Primary(AgreementText.Propose, new WriteAgreement(view.Place.Id)),
            Press.Plain(AgreementText.ChangeAnswers, new WriteExpectations(view.Place.Id))
        ).Asking(QuestionKind.Agreement, view.Place.Id.Value);
    }

    private static Card Form(AgreementView view, SafeText title) =>
        new Card(
            title,
            [
                Say.Plain(
                    view.Place.IsOfMany
                        ? AgreementText.AskLeadMany
                        : AgreementText.AskLeadPair(AgreementWords.Names(view.Place.Partners))
                ),
                .. AgreementForm.Inputs(view.Mine),
                Say.Quiet(AgreementText.NoManagers),
            ],
            Press.Primary(AgreementText.Save, new SaveExpectations(view.Place.Id))
        ).MadeFrom(Expectations.VersionOf(view.Mine));

    private static ColumnSet Differing(
        (SafeText Question, IReadOnlyList<(SafeText Answer, SafeText People)> Answers) row
    ) =>
        Layout.Row(
            "ArrowSwap",
            "≠",
            AgreementText.Differs(
                row.Question,
                AgreementWords.Joined(row.Answers.Select(one => AgreementText.AnswerOf(one.Answer, one.People)))
            )
        );

    private static ColumnSet Same((SafeText Question, IReadOnlyList<(SafeText Answer, SafeText People)> Answers) row) =>
        Layout.Row("CheckmarkCircle", "✓", AgreementText.Differs(row.Question, row.Answers[0].Answer));

    /// <summary>Each question with its different answers, and who gave them.</summary>
    private static IEnumerable<(SafeText Question, IReadOnlyList<(SafeText Answer, SafeText People)> Answers)> Rows(
        AgreementView view
    )
    {
        var mine = AgreementWords.Of(view.Mine!);
        var others = view.Others.Select(other => (other.Member.Name, Said: AgreementWords.Of(other.Answers))).ToList();
        return mine.Select(
            (row, i) =>
            {
                var said = others
                    .Select(other => (other.Said[i].Answer, Who: SafeText.Of(Listing.Clip(other.Name, LongestName))))
                    .Prepend((row.Answer, Who: AgreementText.You));
                return (
                    row.Question,
                    (IReadOnlyList<(SafeText, SafeText)>)
                        [
                            .. said.GroupBy(one => one.Item1)
                                .Select(group => (group.Key, AgreementWords.Joined(group.Select(one => one.Who)))),
                        ]
                );
            }
        );
    }
}
