using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Shows coordinators the progress of a suggestion round, or the form to start one.</summary>
internal sealed record ShowSuggestionRound(CohortId Cohort) : Button;

/// <summary>Starts a suggestion round for everybody who is waiting for a match; the form says how many days they have to answer.</summary>
internal sealed record AskForSuggestions(CohortId Cohort) : Button;

/// <summary>Shows the people suggested to the reader.</summary>
[Command("suggestions", "my suggestions", "suggestion", German = ["vorschläge", "meine vorschläge"])]
internal sealed record ShowShortlists : Button;

/// <summary>Shows the current state of a shortlist: the question or the saved answer.</summary>
internal sealed record ShowShortlist(ShortlistId Id) : Button;

/// <summary>Opens the shortlist again, filled with the saved answer.</summary>
internal sealed record ChangeShortlist(ShortlistId Id) : Button;

/// <summary>Takes the choices from the form.</summary>
internal sealed record SendShortlist(ShortlistId Id) : Button;

/// <summary>Answers that all suggested people are fine.</summary>
internal sealed record HaveNoPreference(ShortlistId Id) : Button;
