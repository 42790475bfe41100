using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Shows a person's answers, cohort by cohort.</summary>
internal static class ProfileCards
{
    private const int MostCohorts = 4;
    private const int LongestName = 24;

    public static Card Profile(IReadOnlyList<EnrolmentView> enrolments, WorkingTime reader) =>
        enrolments.Count == 0 ? Nothing() : Of(enrolments, reader);

    private static Card Nothing() =>
        new(JoinText.EmptyTitle, [Say.Plain(JoinText.EmptyLead)], Press.Primary(JoinText.SignUp, new Join("")));

    private static Card Of(IReadOnlyList<EnrolmentView> enrolments, WorkingTime reader)
    {
        var shown = enrolments.Take(MostCohorts).ToList();
        return new Card(
            JoinText.ProfileTitle,
            [
                .. shown.SelectMany(view => Section(view, reader)),
                .. More(enrolments.Count - shown.Count),
                Say.Quiet(enrolments[0].NamedInDigests ? JoinText.Named : JoinText.NotNamed),
            ],
            [.. Buttons(shown)]
        );
    }

    private static IEnumerable<CardElement> Section(EnrolmentView view, WorkingTime reader) =>
        [
            Say.Subheading(SafeText.Of(view.Cohort.Name)),
            Say.Plain(EnrolmentStates.Of(view, reader)),
            .. IsFixed(view) ? [Say.Quiet(JoinText.AnswersFixed)] : Array.Empty<CardElement>(),
            new FactSet(AnswerFacts.Of(view)),
        ];

    /// <summary>Says why there is no button to change them.</summary>
    private static bool IsFixed(EnrolmentView view) =>
        !view.Cohort.TakesEdits
        && view.Cohort.State is not (CohortState.Completed or CohortState.Cancelled)
        && view.State is not (EnrolmentState.Draft or EnrolmentState.Withdrawn);

    private static IEnumerable<CardElement> More(int count) => count > 0 ? [Say.Quiet(JoinText.Older(count))] : [];

    /// <summary>What is done seldom is behind the menu.</summary>
    private static IEnumerable<CardAction> Buttons(List<EnrolmentView> shown)
    {
        var edits = shown.Where(view => view.Cohort.TakesEdits).Select(Edit).ToList();
        return [.. edits.Take(2), .. edits.Skip(2).Select(Press.More), Press.Plain(JoinText.JoinAnother, new Join(""))];
    }

    private static CardAction Edit(EnrolmentView view)
    {
        var cohort = Listing.Clip(view.Cohort.Name, LongestName);
        return Press.Plain(view.IsUnsent ? JoinText.GoOn(cohort) : JoinText.Change(cohort), new EditAnswers(view.Id));
    }
}
