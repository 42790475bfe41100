using System.Globalization;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.People;

namespace MentorBot.Bot.CheckIns;

/// <summary>Cards for a meeting that took place: one form for all there is to say about it, and what was said.</summary>
internal static class MeetingCards
{
    /// <param name="typed">Rejected input, shown again so that nothing has to be retyped; null shows what is stored.</param>
    public static Card Tell(CheckInView view, MeetingTold? typed = null) =>
        new Card(
            PartnerNames.Pick(view, MeetingText.HowOne, MeetingText.HowCircle, MeetingText.HowGroup),
            [
                Say.Plain(
                    view.SessionAt is { } at
                        ? MeetingText.LeadAfter(LocalDates.Day(at, view.Working))
                        : MeetingText.Lead
                ),
                .. MeetingForm.Inputs(
                    view,
                    typed?.Report ?? view.Report,
                    typed is null ? view.Feedback : typed.Feedback
                ),
                Say.Quiet(MeetingText.WhoSees),
            ],
            Press.Primary(MeetingText.Save, new TellOfMeeting(view.Id, view.Roll?.Session)),
            Press.More(Press.Plain(MeetingText.DidNotMeet, new ConsiderWhyNot(view.Id)))
        )
        {
            Eyebrow = CheckInCards.With(view),
        }
            .Asking(QuestionKind.MeetingDetails, view.Id.Value)
            .MadeFrom(view.FormVersion);

    public static Card Told(CheckInView view) =>
        new Card(
            PartnerNames.Pick(view, MeetingText.ToldOne, MeetingText.ToldCircle, MeetingText.ToldGroup),
            [
                .. Known(view)
                    .Where(fact => fact.Value is not null)
                    .Select(fact => Say.Fact(fact.Title, SafeText.Of(fact.Value!)))
                    .ToList()
                    is { Count: > 0 } facts
                    ? [new FactSet(facts)]
                    : Array.Empty<CardElement>(),
                Say.Quiet(MeetingText.UntilNext),
            ],
            Press.Plain(LinkText.UpdateGoals, new ShowGoals(view.Mentorship)),
            Press.Plain(MeetingText.Change, new ChangeCheckIn(view.Id)),
            Press.Plain(CheckInText.OpenIt, new ShowMentorship(view.Mentorship)),
            Press.More(Press.Plain(LinkText.LogSession, new WriteSession(view.Mentorship)))
        )
        {
            State = Layout.Badge(CheckInText.SavedState, "Good"),
        }.Asking(QuestionKind.SavedCheckIn, view.Id.Value);

    /// <summary>When somebody says that it does not fit: kind, and with a way on.</summary>
    public static Card NoFit(CheckInView view) =>
        new Card(
            MeetingText.NoFit,
            [Say.Plain(MeetingText.NoFitLead)],
            Press.Plain(MeetingText.GiveItTime, new ShowMentorship(view.Mentorship)),
            Press.Plain(MeetingText.EndForNewMatch, new ConsiderNewMatch(view.Mentorship))
        ).Asking(QuestionKind.SavedCheckIn, view.Id.Value);

    private static IEnumerable<(SafeText Title, string? Value)> Known(CheckInView view) =>
        [
            (MeetingText.FactRating, RatingOf(view) is { } rating ? MeetingText.OfFive(rating).Plain : null),
            (MeetingText.FactMinutes, view.Report?.Minutes?.ToString(CultureInfo.CurrentCulture)),
            (MeetingText.FactTakeaway, view.Report?.Takeaway),
            (MeetingText.FactNote, view.Report?.Note),
            (MeetingText.FactReaders, view.Report is { Note: not null } noted ? CheckInWords.Of(noted.Audience) : null),
            (MeetingText.FactNextStep, view.Report?.NextStep),
        ];

    private static int? RatingOf(CheckInView view) => view.Report?.Rating ?? view.Feedback?.Usefulness;
}
