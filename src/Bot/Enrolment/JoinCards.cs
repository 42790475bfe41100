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
    private const int LongestPurpose = 200;

    public static Card Nothing() =>
        new(
            Say.Title($"No cohort is open at the moment"),
            [
                Say.Plain(
                    $"When the next one opens, its coordinators invite people, and I write to those who are invited right here. You can also type **join** now and then."
                ),
            ],
            Press.Plain("Profile", new ShowProfile())
        );

    public static Card Choose(IReadOnlyList<OpenCohort> cohorts, WorkingTime reader)
    {
        var open = cohorts.Where(c => !c.IsJoined).ToList();
        return open.Count == 0 ? AllJoined(cohorts, reader) : OneOf(open, cohorts, reader);
    }

    private static Card OneOf(List<OpenCohort> open, IReadOnlyList<OpenCohort> cohorts, WorkingTime reader) =>
        new(
            Say.Title($"Which cohort would you like to join?"),
            [
                .. cohorts.SelectMany(cohort => Lines(cohort, reader)),
                new ChoiceInput(Cohort, "Cohort", [.. open.Select(c => Say.Choice(c.Name, $"{c.Id}"))])
                {
                    Style = "expanded",
                    Value = $"{open[0].Id}",
                },
                Say.Quiet($"Or type **join** and the name."),
            ],
            Press.Primary("Join", new JoinChosen()),
            Press.Plain("Profile", new ShowProfile())
        );

    private static Card AllJoined(IReadOnlyList<OpenCohort> cohorts, WorkingTime reader) =>
        new(
            Say.Title($"You have joined everything that is open"),
            [.. cohorts.SelectMany(cohort => Lines(cohort, reader))],
            Press.Primary("Profile", new ShowProfile())
        );

    private static IEnumerable<CardElement> Lines(OpenCohort cohort, WorkingTime reader)
    {
        yield return Say.Subheading($"{cohort.Name}");
        if (cohort.Purpose.Length > 0)
        {
            yield return Say.Plain($"{Listing.Clip(cohort.Purpose, LongestPurpose)}");
        }

        yield return Say.Quiet(
            $"{Standing(cohort)}Enrolment is open until {LocalDates.Day(cohort.Days?.EnrolmentCloses, cohort.EnrolmentClosesAt, reader)}."
        );
    }

    private static string Standing(OpenCohort cohort) =>
        cohort switch
        {
            { IsJoined: true } => "You have joined. ",
            { IsDraft: true } => "You have a draft. ",
            _ => "",
        };
}
