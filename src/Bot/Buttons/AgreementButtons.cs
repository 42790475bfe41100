using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Shows how the person's agreement stands; asks which mentorship if several are running.</summary>
[Command(
    "agreement",
    "my agreement",
    "agreements",
    "our agreement",
    German = ["vereinbarung", "meine vereinbarung", "unsere vereinbarung"]
)]
internal sealed record ShowMyAgreement : Button;

/// <summary>Shows how the agreement of one mentorship stands, and what is next.</summary>
internal sealed record ShowAgreement(MentorshipId Id) : Button;

/// <summary>Opens the form with what the person expects.</summary>
internal sealed record WriteExpectations(MentorshipId Id) : Button;

/// <summary>Submits what the person expects.</summary>
internal sealed record SaveExpectations(MentorshipId Id) : Button;

/// <summary>Opens the form of an agreement.</summary>
internal sealed record WriteAgreement(MentorshipId Id) : Button;

/// <summary>Proposes the agreement in the form, and signs it.</summary>
internal sealed record ProposeTerms(MentorshipId Id) : Button;

/// <summary>Signs the agreement on the card.</summary>
internal sealed record SignTerms(MentorshipId Id) : Button;
