using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Suggestions;

/// <summary>The cohort's policy does not let people rank suggestions.</summary>
public sealed record SuggestionsNotOffered(string Cohort) : Refusal;

/// <summary>
/// The days to answer must be <see cref="SuggestionRound.MinDays"/> to <see cref="SuggestionRound.MaxDays"/>.
/// </summary>
public sealed record DaysToAnswerOutOfRange : Refusal;

/// <summary>The deadline has passed, or the cohort is no longer being matched.</summary>
public sealed record SuggestionsAreClosed(string Cohort) : Refusal;

/// <summary>The same choice was given to two people.</summary>
public sealed record ChosenTwice(SuggestionAnswer Choice) : Refusal;
