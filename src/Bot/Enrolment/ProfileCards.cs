using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Shows a person's answers, cohort by cohort.</summary>
internal static class ProfileCards
{
    private const int MostCohorts = 4;

    public static Card Profile(IReadOnlyList<EnrolmentView> enrolments, WorkingTime reader) =>
        enrolments.Count == 0 ? Nothing() : Of(enrolments, reader);

    private static Card Nothing() =>
        new(
            Say.Title($"Your profile is empty"),
            [Say.Plain($"You have not signed up for a cohort yet. Your answers appear here when you do.")],
            Press.Primary("Join", new Join(""))
        );

    private static Card Of(IReadOnlyList<EnrolmentView> enrolments, WorkingTime reader)
    {
        var shown = enrolments.Take(MostCohorts).ToList();
        return new Card(
            Say.Title($"Your profile"),
            [
                .. shown.SelectMany(view => Section(view, reader)),
                .. More(enrolments.Count - shown.Count),
                Named(enrolments[0]),
            ],
            [.. shown.Where(view => view.Cohort.TakesEdits).Select(Edit), Press.Plain("Join another", new Join(""))]
        );
    }

    private static IEnumerable<CardElement> Section(EnrolmentView view, WorkingTime reader) =>
        [
            Say.Subheading($"{view.Cohort.Name}"),
            Say.Plain($"You are {EnrolmentStates.Of(view, reader)}."),
            new FactSet(AnswerFacts.Of(view)),
        ];

    private static IEnumerable<CardElement> More(int count) =>
        count > 0 ? [Say.Quiet($"There are {count} older ones. Type **my data** to see what is stored.")] : [];

    private static TextBlock Named(EnrolmentView any) =>
        Say.Quiet(
            any.NamedInDigests
                ? (CardText)$"Your manager's digest may name you as taking part."
                : $"Your manager's digest does not name you."
        );

    private static CardAction Edit(EnrolmentView view) =>
        Press.Plain(
            view.IsUnsent
                ? $"Go on: {Listing.Clip(view.Cohort.Name, 24)}"
                : $"Change: {Listing.Clip(view.Cohort.Name, 24)}",
            new EditAnswers(view.Id)
        );
}
