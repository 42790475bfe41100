using MentorBot.Bot.Conversation;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Suggestions;

/// <summary>How far the suggestions of a cohort are, for coordinators; where nobody was asked yet, the form to ask.</summary>
internal sealed record ShowSuggestionRound(CohortId Cohort) : Button;

/// <summary>Asks everybody who waits; the days to answer come with the form.</summary>
internal sealed record AskForSuggestions(CohortId Cohort) : Button;

/// <summary>The people suggested to the reader.</summary>
[Command("suggestions", "my suggestions", "suggestion")]
internal sealed record ShowShortlists : Button;

/// <summary>A shortlist as it stands: the question, or what was answered.</summary>
internal sealed record ShowShortlist(ShortlistId Id) : Button;

/// <summary>Asks again, with what was answered filled in.</summary>
internal sealed record ChangeShortlist(ShortlistId Id) : Button;

/// <summary>The choices come with the form.</summary>
internal sealed record SendShortlist(ShortlistId Id) : Button;

internal sealed record HaveNoPreference(ShortlistId Id) : Button;
