using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Shows what the person offers to help with, or asks for it.</summary>
[Command(
    "my offer",
    "what i offer",
    "my help offer",
    German = ["mein angebot", "mein hilfsangebot", "was biete ich an"]
)]
internal sealed record ShowHelpOffer : Button;

/// <summary>Opens the form of an offer.</summary>
/// <param name="Words">Whatever was typed after the command, such as <c>with SQL</c>, which is filled in; "" for nothing.</param>
[Command(
    "offer help",
    "offer my help",
    "i offer help",
    "i can help with",
    "i could help with",
    "i can help others with",
    TakesText = true,
    German = [
        "hilfe anbieten",
        "ich biete hilfe an",
        "ich biete hilfe bei",
        "ich helfe bei",
        "ich kann helfen bei",
        "ich kann helfen mit",
    ]
)]
internal sealed record OfferOne(string Words) : Button;

/// <summary>Submits the form of an offer.</summary>
internal sealed record SaveHelpOffer : Button;

/// <summary>Leaves an offer for later, or for never.</summary>
internal sealed record PutOffHelpOffer : Button;

/// <summary>Takes no more requests, at once.</summary>
[Command(
    "no more requests",
    "no more requests for now",
    "stop requests",
    "stop offering help",
    Acts = true,
    German = ["keine anfragen mehr", "keine anfragen", "keine weiteren anfragen", "anfragen stoppen"]
)]
internal sealed record StopHelpRequests : Button;

/// <summary>Takes requests again.</summary>
[Command(
    "take requests again",
    "take requests",
    "resume requests",
    Acts = true,
    German = ["wieder anfragen", "anfragen annehmen", "wieder hilfe anbieten"]
)]
internal sealed record ResumeHelpRequests : Button;

/// <summary>Finds colleagues who offer a skill.</summary>
/// <param name="Words">The skill as it was typed; "" asks which.</param>
[Command(
    "find",
    "find help",
    "find help with",
    "find someone for",
    "find somebody for",
    "who can help me with",
    "who can help with",
    "who offers",
    TakesText = true,
    German = [
        "finde",
        "hilfe finden",
        "finde hilfe bei",
        "hilfe bei",
        "wer kann mir helfen bei",
        "wer kann mir bei",
        "wer hilft mir bei",
        "wer hilft bei",
        "wer bietet",
        "suche hilfe bei",
        "ich suche hilfe bei",
    ]
)]
internal sealed record FindHelp(string Words) : Button;

/// <summary>Finds colleagues for the skill in the form.</summary>
internal sealed record FindPickedHelp : Button;

/// <summary>Shows a page of those who offer a skill.</summary>
/// <param name="Page">From 0.</param>
internal sealed record ShowHelpers(string Skill, int Page) : Button;

/// <summary>Asks to be told, once, when somebody offers a skill.</summary>
internal sealed record TellMeOfSkill(string Skill) : Button;

/// <summary>Takes that back.</summary>
internal sealed record StopWaitingForSkill(string Skill) : Button;

/// <summary>Opens the form of a request to a colleague.</summary>
internal sealed record AskForHelp(PersonId Helper, string Skill) : Button;

/// <summary>Sends the request; the message is in the form.</summary>
internal sealed record SendHelpRequest(PersonId Helper, string Skill) : Button;

/// <summary>Shows how a request stands.</summary>
internal sealed record ShowHelpRequest(HelpRequestId Id) : Button;

/// <summary>Accepts a request.</summary>
internal sealed record AcceptHelpRequest(HelpRequestId Id) : Button;

/// <summary>Asks for a reason before declining.</summary>
internal sealed record ConsiderDecliningHelp(HelpRequestId Id) : Button;

/// <summary>Declines a request.</summary>
/// <param name="Why">Null if the helper does not say.</param>
internal sealed record DeclineHelpRequest(HelpRequestId Id, DeclineReason? Why) : Button;

/// <summary>Takes a request back that was not answered.</summary>
internal sealed record WithdrawHelpRequest(HelpRequestId Id) : Button;

/// <summary>Lists open requests, sent and received, and the skills that the person waits for.</summary>
[Command(
    "my requests",
    "requests",
    "open requests",
    "withdraw my request",
    "withdraw request",
    IsOnCards = true,
    German = ["meine anfragen", "anfragen", "offene anfragen", "anfrage zurückziehen", "meine anfrage zurückziehen"]
)]
internal sealed record ShowMyRequests : Button;
