using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Shows how the next session of a circle or group runs; asks which one if several are running.</summary>
[Command(
    "guide",
    "session guide",
    "our guide",
    "facilitator",
    "who facilitates",
    "who facilitates next",
    German = ["leitfaden", "ablauf", "unser leitfaden", "wer leitet", "wer leitet das nächste treffen"]
)]
internal sealed record ShowGuide : Button;

/// <summary>Shows how the next session of one circle or group runs.</summary>
internal sealed record OpenGuide(MentorshipId Id) : Button;

/// <summary>Passes the turn to facilitate on; asks which circle if several are running.</summary>
[Command(
    "i can't facilitate",
    "i cannot facilitate",
    "can't facilitate",
    "pass my turn",
    IsOnCards = true,
    Acts = true,
    German = ["ich kann nicht leiten", "kann nicht leiten"]
)]
internal sealed record PassMyTurn : Button;

/// <inheritdoc cref="PassMyTurn"/>
internal sealed record PassTurnOn(MentorshipId Id) : Button;

/// <summary>Offers to facilitate; asks which circle if several are running.</summary>
[Command(
    "i'll facilitate",
    "i will facilitate",
    "i can facilitate",
    "let me facilitate",
    IsOnCards = true,
    Acts = true,
    German = ["ich leite", "ich leite das treffen", "ich kann leiten"]
)]
internal sealed record OfferToFacilitate : Button;

/// <inheritdoc cref="OfferToFacilitate"/>
internal sealed record TakeTurnOver(MentorshipId Id) : Button;

/// <summary>Sets a topic; asks which circle or group if several are running.</summary>
/// <param name="Words">Whatever was typed after the command; "" opens the list of topics.</param>
[Command(
    "topic",
    "our topic",
    "set topic",
    "change topic",
    "topic:",
    TakesText = true,
    IsOnCards = true,
    German = ["thema", "unser thema", "thema ändern", "thema:"]
)]
internal sealed record SetOurTopic(string Words) : Button;

/// <summary>Opens the list of topics.</summary>
internal sealed record ChooseTopic(MentorshipId Id) : Button;

/// <summary>Takes a topic that was typed before it was clear for which circle.</summary>
internal sealed record WriteTopic(MentorshipId Id, string Words) : Button;

/// <summary>Submits the list of topics.</summary>
internal sealed record SaveTopic(MentorshipId Id) : Button;

/// <summary>Shows who came to the last session; asks which circle or group if several are running.</summary>
[Command("attendance", "who came", "who was there", German = ["anwesenheit", "wer war da", "wer ist gekommen"])]
internal sealed record ShowAttendance : Button;

/// <inheritdoc cref="ShowAttendance"/>
internal sealed record OpenAttendance(MentorshipId Id) : Button;

/// <summary>The facilitator says who came.</summary>
internal sealed record SaveAttendance(MentorshipId Id, SessionId Session) : Button;

/// <summary>A member says whether they came themselves.</summary>
internal sealed record SayWhetherIWasThere(MentorshipId Id, SessionId Session, bool Came) : Button;

/// <summary>Somebody who was missed stays in the circle.</summary>
internal sealed record StayInCircle(MentorshipId Id) : Button;

/// <summary>Shows the circles that somebody who waits may join.</summary>
[Command(
    "circles",
    "find a circle",
    "join a circle",
    "open circles",
    German = ["kreise", "kreis finden", "kreis suchen", "offene kreise"]
)]
internal sealed record ShowOpenCircles : Button;

/// <summary>Asks to join a circle that runs.</summary>
internal sealed record AskToJoin(MentorshipId Id) : Button;

/// <summary>Takes that back.</summary>
internal sealed record TakeBackAsking(MentorshipId Id) : Button;

/// <summary>Offers a circle for the mentors of a cohort; asks which cohort if there are several. For coordinators.</summary>
[Command(
    "mentors' circle",
    "mentors’ circle",
    "mentors circle",
    "mentor circle",
    "supervision circle",
    German = ["mentorenkreis", "kreis für mentoren", "supervision"]
)]
internal sealed record OfferMentorsCircle : Button;

/// <summary>Shows what a circle for the mentors of this cohort would be.</summary>
internal sealed record PlanMentorsCircle(CohortId Of) : Button;

/// <summary>Drafts it.</summary>
internal sealed record DraftMentorsCircle(CohortId Of) : Button;

/// <summary>Shows the offer to become one circle.</summary>
/// <param name="Small">The circle that has become small.</param>
internal sealed record ShowMergeOffer(MentorshipId Small) : Button;

/// <summary>Says whether one would like that.</summary>
internal sealed record AnswerMergeOffer(MentorshipId Small, bool Agrees) : Button;
