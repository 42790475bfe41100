using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Suggestions;

/// <summary>The cohort's policy does not let people rank suggestions.</summary>
public sealed record SuggestionsNotOffered(string Cohort) : Refusal;

/// <summary>Days to answer outside <see cref="SuggestionRound.MinDays"/> to <see cref="SuggestionRound.MaxDays"/>.</summary>
public sealed record DaysToAnswerOutOfRange : Refusal;

/// <summary>The deadline has passed, or the match is approved.</summary>
public sealed record SuggestionsAreClosed(string Cohort) : Refusal;

/// <summary>Two people cannot both be somebody's first choice.</summary>
public sealed record ChosenTwice(SuggestionAnswer Choice) : Refusal;
