using System.Globalization;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Sessions;

/// <summary>Cards that list mentorships or past sessions, take down what took place, and give a calendar file.</summary>
internal static class SessionListCards
{
    private const int MostShown = 10;

    /// <summary>For somebody who is in no running mentorship.</summary>
    public static Card NoMentorship() =>
        new(
            SessionText.NoMentorshipTitle,
            [Say.Plain(SessionText.NoMentorshipLead)],
            Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
        );

    /// <summary>Asks which mentorship it is about.</summary>
    public static Card Which(
        IReadOnlyList<MentorshipView> views,
        Func<MentorshipView, Button> opens,
        DateTimeOffset now
    ) =>
        new(
            SessionText.WhichTitle,
            [
                .. views
                    .Take(MostShown)
                    .Select(view =>
                        Layout.Tile(
                            SafeText.Of(Listing.Clip(PartnerNames.Listed(view), 160)),
                            [Next(view, now)],
                            SafeText.Of(Titles.Of(PartnerNames.Listed(view))),
                            opens(view)
                        )
                    ),
            ]
        );

    /// <summary>Those that took place.</summary>
    public static Card Past(MentorshipView view, IReadOnlyList<SessionView> past) =>
        new(
            SessionText.PastTitle,
            past.Count == 0
                ? [Say.Plain(SessionText.PastNone)]
                :
                [
                    .. past.Select(session =>
                        Layout.Row(
                            "CheckmarkCircle",
                            "✓",
                            SessionText.PastLine(
                                LocalDates.Day(session.StartsAt!.Value, view.Me.Working),
                                session.Minutes,
                                SessionWords.Of(session.Form)
                            )
                        )
                    ),
                ],
            Press.Plain(SessionText.Log, new WriteSession(view.Id)),
            Press.Plain(SessionText.Back, new FindATime(view.Id))
        );

    /// <summary>Takes down a session that nobody had planned here.</summary>
    public static Card Log(MentorshipView view, UsualSession usual, DateTimeOffset now) =>
        new Card(
            SessionText.LogTitle,
            [
                Say.Plain(SessionText.LogLead),
                .. SessionForms.Past(view.Me.Working.LocalDay(now), usual.Form, usual.Minutes),
            ],
            Press.Primary(SessionText.LogIt, new SaveSession(view.Id)),
            Press.Plain(SessionText.Back, new FindATime(view.Id))
        ).Asking(QuestionKind.LogSession, view.Id.Value);

    /// <summary>A link to the calendar file, which works once.</summary>
    public static Card File(SessionId id, Uri address) =>
        new(
            SessionText.FileTitle,
            [Say.Plain(SessionText.FileLead((int)SessionLink.Lifetime.TotalMinutes))],
            new OpenUrlAction(SessionText.FileOpen.Plain, address.AbsoluteUri),
            Press.Plain(SessionText.Back, new ShowSession(id))
        );

    /// <summary>Where the service has no address that people can open: Outlook's own form, with the time alone.</summary>
    public static Card Outlook(MentorshipView view, SessionView session) =>
        new(
            SessionText.FileTitle,
            [TimeCards.Row(session.StartsAt!.Value, view), Say.Plain(SessionText.OutlookLead)],
            new OpenUrlAction(SessionText.OutlookOpen.Plain, OutlookOf(session)),
            Press.Plain(SessionText.Back, new ShowSession(session.Id))
        );

    private static SafeText Next(MentorshipView view, DateTimeOffset now) =>
        view.Session is { } session && session.IsAhead(now)
            ? SafeText.Of(SessionWords.When(session.StartsAt!.Value, view))
        : view.Session?.Awaits(view.Me.Id) == true ? SessionText.TimesWait
        : SafeText.Of(view.Cohort);

    /// <summary>No names and no place: nothing that people wrote belongs into an address.</summary>
    private static string OutlookOf(SessionView session)
    {
        var (start, end) = (session.StartsAt!.Value, session.StartsAt.Value.AddMinutes(session.Minutes));
        return "https://outlook.office.com/calendar/deeplink/compose?subject="
            + Uri.EscapeDataString(SessionText.FileSubject.Plain)
            + $"&startdt={Uri.EscapeDataString(Moment(start))}&enddt={Uri.EscapeDataString(Moment(end))}";
    }

    private static string Moment(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
