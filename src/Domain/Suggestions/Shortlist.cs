using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Suggestions;

/// <summary>
/// The people suggested to one person, and what that person says to each. Only the match reads the answers: to everybody
/// else, the people suggested included, they stay untold.
/// </summary>
public sealed class Shortlist
{
    /// <summary>The most people suggested at once.</summary>
    public const int Most = 3;

    private Shortlist() { }

    public ShortlistId Id { get; private set; }
    public SuggestionRoundId RoundId { get; private set; }
    public PersonId PersonId { get; private set; }
    public List<MatchSuggestion> Suggestions { get; private set; } = [];
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>How often it was answered. Every answer changes it, so that of two at once the second looks again.</summary>
    public int Changes { get; private set; }

    /// <param name="best">The best first, at most <see cref="Most"/>.</param>
    public static Shortlist Of(
        SuggestionRoundId round,
        PersonId person,
        IEnumerable<BestPartner> best,
        DateTimeOffset now
    )
    {
        var shortlist = new Shortlist
        {
            Id = Ids.New<ShortlistId>(now),
            RoundId = round,
            PersonId = person,
            AskedAt = now,
        };
        shortlist.Suggestions.AddRange(
            best.Take(Most).Select((partner, place) => new MatchSuggestion(shortlist.Id, partner, place + 1))
        );
        return shortlist;
    }

    /// <summary>
    /// Takes a whole answer; who is not in it is without preference. A second choice without a first one becomes the first.
    /// </summary>
    /// <param name="answers">By position, from 1.</param>
    /// <returns>Done, or <see cref="NotFound"/> for a position that is not there, or <see cref="ChosenTwice"/>.</returns>
    public Result<Done> Answer(IReadOnlyDictionary<int, SuggestionAnswer> answers, DateTimeOffset now)
    {
        if (answers.Keys.Any(position => !Suggestions.Exists(s => s.Position == position)))
        {
            return new NotFound();
        }

        if (TwiceIn(answers.Values) is { } twice)
        {
            return new ChosenTwice(twice);
        }

        foreach (var suggestion in Suggestions)
        {
            suggestion.Is(InOrder(answers, suggestion.Position));
        }

        (AnsweredAt, Changes) = (now, Changes + 1);
        return new Done();
    }

    public void Reminded(DateTimeOffset now) => RemindedAt = now;

    private static SuggestionAnswer? TwiceIn(IEnumerable<SuggestionAnswer> answers) =>
        answers
            .Where(answer => answer.IsChoice())
            .GroupBy(answer => answer)
            .Where(same => same.Count() > 1)
            .Select(same => (SuggestionAnswer?)same.Key)
            .FirstOrDefault();

    private static SuggestionAnswer InOrder(IReadOnlyDictionary<int, SuggestionAnswer> answers, int position)
    {
        var answer = answers.GetValueOrDefault(position);
        return answer.IsChoice()
            ? SuggestionAnswer.First + answers.Values.Count(other => other.IsChoice() && other < answer)
            : answer;
    }
}

/// <summary>One person suggested to another, why, and what the other says to it.</summary>
public sealed class MatchSuggestion
{
    private MatchSuggestion() { }

    internal MatchSuggestion(ShortlistId shortlist, BestPartner partner, int position)
    {
        (ShortlistId, SuggestedId, Position) = (shortlist, partner.Person, position);
        (Terms, Score) = (partner.Terms, partner.Terms.Sum(term => term.Points));
    }

    public ShortlistId ShortlistId { get; private set; }
    public PersonId SuggestedId { get; private set; }

    /// <summary>From 1, the best first.</summary>
    public int Position { get; private set; }

    /// <summary>0 to 1000, the sum of <see cref="Terms"/>.</summary>
    public int Score { get; private set; }
    public IReadOnlyList<ScoreTerm> Terms { get; private set; } = [];
    public SuggestionAnswer Answer { get; private set; }

    internal void Is(SuggestionAnswer answer) => Answer = answer;
}

/// <summary>What somebody says to a person suggested.</summary>
public enum SuggestionAnswer
{
    NoPreference,
    First,
    Second,
    Third,

    /// <summary>Private, as the not-with list: the match keeps to it and tells nobody.</summary>
    RatherNot,
}

public static class SuggestionAnswers
{
    public static bool IsChoice(this SuggestionAnswer answer) =>
        answer is SuggestionAnswer.First or SuggestionAnswer.Second or SuggestionAnswer.Third;
}
