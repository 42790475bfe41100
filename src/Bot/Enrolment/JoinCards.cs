using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Shared;
using OpenCohort = MentorBot.Domain.Enrolment.OpenCohort;

namespace MentorBot.Bot.Enrolment;

/// <summary>Cards that list the cohorts open for enrolment.</summary>
internal static class JoinCards
{
    public const string Cohort = "cohort";
    private const int LongestPurpose = 120;

    public static Card Nothing() =>
        new(
            JoinText.NothingTitle,
            [Say.Plain(JoinText.NothingLead)],
            Press.Plain(JoinText.MyProfile, new ShowProfile()),
            Press.Plain(PartnerText.AskCoordinator, new ChooseIntent("coordinator"))
        );

    public static Card Choose(IReadOnlyList<OpenCohort> cohorts, WorkingTime reader)
    {
        var open = cohorts.Where(c => !c.IsJoined).ToList();
        return open.Count == 0 ? AllJoined(cohorts, reader) : OneOf(open, cohorts, reader);
    }

    private static Card OneOf(List<OpenCohort> open, IReadOnlyList<OpenCohort> cohorts, WorkingTime reader) =>
        new(
            JoinText.ChooseTitle,
            [
                .. cohorts.SelectMany(cohort => Lines(cohort, reader)),
                new ChoiceInput(Cohort, JoinText.Cohort.Plain, [.. open.Select(c => Say.Choice(c.Name, $"{c.Id}"))])
                {
                    Style = "expanded",
                    Value = $"{open[0].Id}",
                },
            ],
            Press.Primary(JoinText.Join, new JoinChosen()),
            Press.Plain(JoinText.MyProfile, new ShowProfile())
        );

    private static Card AllJoined(IReadOnlyList<OpenCohort> cohorts, WorkingTime reader) =>
        new(
            JoinText.AllJoinedTitle,
            [.. cohorts.SelectMany(cohort => Lines(cohort, reader))],
            Press.Primary(JoinText.MyProfile, new ShowProfile())
        );

    private static IEnumerable<CardElement> Lines(OpenCohort cohort, WorkingTime reader)
    {
        yield return Say.Subheading(SafeText.Of(cohort.Name));
        if (cohort.Purpose.Length > 0)
        {
            yield return Say.Said(Listing.Clip(cohort.Purpose, LongestPurpose));
        }

        yield return Say.Quiet(
            Status(cohort, LocalDates.Day(cohort.Days?.EnrolmentCloses, cohort.EnrolmentClosesAt, reader))
        );
    }

    private static SafeText Status(OpenCohort cohort, string day) =>
        cohort switch
        {
            { IsContinuous: true, IsJoined: true } => JoinText.JoinedAnyDay,
            { IsContinuous: true, IsDraft: true } => JoinText.DraftAnyDay,
            { IsContinuous: true } => JoinText.OpenAnyDay,
            { IsJoined: true } => JoinText.Joined(day),
            { IsDraft: true } => JoinText.HasDraft(day),
            _ => JoinText.OpenUntil(day),
        };
}
