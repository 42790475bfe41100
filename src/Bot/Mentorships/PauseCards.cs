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
            Say.Title($"Until when do you want to rest?"),
            [
                pausedUntil is { } until
                    ? Say.Plain(
                        $"You are resting until **{LocalDates.LastDay(until, working)}**. You can move the date or resume now."
                    )
                    : Say.Plain(
                        $"Nobody is matched with you and I ask nothing until then. It holds for all your cohorts."
                    ),
                new DateInput(UntilField, "The last day of your rest")
                {
                    Value = ShownFrom(pausedUntil, working, today),
                    Min = Iso(today.AddDays(1)),
                    Max = Iso(today.AddDays(PauseMentoring.MaxWeeks * 7)),
                    IsRequired = true,
                    ErrorMessage = "Choose a day from tomorrow on.",
                },
                Say.Quiet(
                    $"You can also type a date, such as {Iso(today.AddDays(14))} or “in 2 weeks”. Who can see this: a partner sees until when, nobody sees why."
                ),
            ],
            [
                Press.Primary("Pause", new PauseUntil()),
                .. pausedUntil is null ? Array.Empty<CardAction>() : [Press.Plain("Resume now", new Resume())],
                Press.Plain("My mentorships", new ShowMentorships()),
            ]
        ).Asking(QuestionKind.PauseUntil, person.Value).MadeFrom(FindPause.VersionOf(pausedUntil));
    }

    public static Card Paused(DateTimeOffset until, WorkingTime working) =>
        new Card(
            Say.Title($"You are resting until {LocalDates.LastDay(until, working)}"),
            [
                Say.Plain(
                    $"I will not disturb you that day or before. The next day you are back without doing anything."
                ),
                Say.Quiet($"Who can see this: a partner sees until when, nobody sees why."),
            ],
            Press.Primary("Resume now", new Resume()),
            Press.Plain("Another date", new ShowPause(""))
        ).MadeFrom(FindPause.VersionOf(until));

    public static Card NotPaused() =>
        new(
            Say.Title($"You are not resting"),
            [Say.Plain($"You take part as usual.")],
            Press.Plain("Pause", new ShowPause("")),
            Press.Plain("My mentorships", new ShowMentorships())
        );

    /// <summary>The date as it is, so that the card can be sent without a change; none if it could not be sent.</summary>
    private static string? ShownFrom(DateTimeOffset? pausedUntil, WorkingTime working, DateOnly today) =>
        pausedUntil is { } until && working.LocalDay(until.AddTicks(-1)) is var day && day > today ? Iso(day) : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
