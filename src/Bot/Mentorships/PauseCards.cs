using System.Globalization;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>Cards to pause mentoring and to resume it.</summary>
internal static class PauseCards
{
    public const string UntilField = "until";

    /// <param name="person">Who is asked.</param>
    /// <param name="pausedUntil">Null if the person is not paused.</param>
    /// <param name="working">Their zone.</param>
    /// <param name="now">When.</param>
    public static Card Ask(PersonId person, DateTimeOffset? pausedUntil, WorkingTime working, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(working.Local(now).DateTime);
        return new Card(
            PauseText.Title,
            [
                Say.Plain(
                    pausedUntil is { } until ? PauseText.LeadPaused(LocalDates.LastDay(until, working)) : PauseText.Lead
                ),
                Day(ShownFrom(pausedUntil, working, today), today),
                Say.Quiet(PauseText.OrType),
                Say.Quiet(PauseText.WhoSees),
            ],
            [
                Press.Primary(PauseText.Pause, new PauseUntil()),
                .. pausedUntil is null ? Array.Empty<CardAction>() : [Press.Plain(PauseText.Resume, new Resume())],
                Press.Plain(PartnerText.MyMentorships, new ShowMentorships()),
            ]
        )
            .Asking(QuestionKind.PauseUntil, person.Value)
            .MadeFrom(FindPause.VersionOf(pausedUntil));
    }

    public static Card Paused(DateTimeOffset until, WorkingTime working) =>
        new Card(
            PauseText.PausedTitle(LocalDates.LastDay(until, working)),
            [Say.Plain(PauseText.PausedLead), Say.Quiet(PauseText.WhoSees)],
            Press.Primary(PauseText.Resume, new Resume()),
            Press.Plain(PauseText.ChangeDate, new ShowPause(""))
        ).MadeFrom(FindPause.VersionOf(until));

    public static Card NotPaused() =>
        new(
            PauseText.NotPausedTitle,
            [Say.Plain(PauseText.NotPausedLead)],
            Press.Plain(PartnerText.MyMentorships, new ShowMentorships()),
            Press.Plain(PauseText.Pause, new ShowPause(""))
        );

    private static DateInput Day(string? value, DateOnly today) =>
        new(UntilField, PauseText.LastDay.Plain)
        {
            Value = value,
            Min = Iso(today.AddDays(1)),
            Max = Iso(today.AddDays(PauseMentoring.MaxWeeks * 7)),
            IsRequired = true,
            ErrorMessage = PauseText.PickADay.Plain,
        };

    /// <summary>The date as it is, so that the card can be sent without a change; none if it could not be sent.</summary>
    private static string? ShownFrom(DateTimeOffset? pausedUntil, WorkingTime working, DateOnly today) =>
        pausedUntil is { } until && working.LocalDay(until.AddTicks(-1)) is var day && day > today ? Iso(day) : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
