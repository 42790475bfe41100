using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Suggestions;

/// <summary>
/// The people suggested to one person, with that person's answers. Only the matching reads the answers; nobody else
/// sees them, least of all the people suggested.
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

    /// <summary>
    /// How often it was answered. Serves as a concurrency token: of two simultaneous answers, the second meets a
    /// conflict and is retried.
    /// </summary>
    public int Changes { get; private set; }

    /// <summary>A new shortlist.</summary>
    /// <param name="round">The round.</param>
    /// <param name="person">The person the suggestions are for.</param>
    /// <param name="best">The best partners first, at most <see cref="Most"/>.</param>
    /// <param name="now">When it is sent.</param>
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

    /// <summary>The version of the answer.</summary>
    public string Version =>
        AnswerVersion.Of(AnsweredAt is not null, Suggestions.OrderBy(s => s.Position).Select(s => s.Answer).ToList());

    /// <summary>
    /// Records the whole answer; people left out count as no preference. Gaps close: a second choice without a first
    /// becomes the first.
    /// </summary>
    /// <param name="answers">By position, from 1.</param>
    /// <param name="now">When.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/> for an unknown position, or with <see cref="ChosenTwice"/>.
    /// </returns>
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
            suggestion.SetAnswer(InOrder(answers, suggestion.Position));
        }

        (AnsweredAt, Changes) = (now, Changes + 1);
        return new Done();
    }

    public void MarkReminded(DateTimeOffset now) => RemindedAt = now;

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

/// <summary>One person suggested to another, why, and the other's answer.</summary>
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

    /// <summary>1 for the best.</summary>
    public int Position { get; private set; }

    /// <summary>0 to 1000: the sum of <see cref="Terms"/>.</summary>
    public int Score { get; private set; }
    public IReadOnlyList<ScoreTerm> Terms { get; private set; } = [];
    public SuggestionAnswer Answer { get; private set; }

    internal void SetAnswer(SuggestionAnswer answer) => Answer = answer;
}

/// <summary>A person's answer to one suggestion.</summary>
public enum SuggestionAnswer
{
    NoPreference,
    First,
    Second,
    Third,

    /// <summary>
    /// Private, like <see cref="Enrolment.CohortEnrolment.NotWith"/>: the matching respects it and nobody is told.
    /// </summary>
    RatherNot,
}

/// <summary>Tells choices from other answers.</summary>
public static class SuggestionAnswers
{
    public static bool IsChoice(this SuggestionAnswer answer) =>
        answer is SuggestionAnswer.First or SuggestionAnswer.Second or SuggestionAnswer.Third;
}
