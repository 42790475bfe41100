using MentorBot.Bot.Understanding;

namespace MentorBot.Bot.Tests.Understanding;

/// <summary>How much of the table a ranker understands.</summary>
/// <param name="Rows">Each sentence with what became of it.</param>
internal sealed record SentenceScore(IReadOnlyList<(MeantSentence Row, Outcome Outcome, string TakenFor)> Rows)
{
    /// <summary>In percent: what was meant is answered, or is among the buttons; or is refused as it should be.</summary>
    public double Right => Percent(Outcome.Understood, Outcome.Offered);

    /// <summary>In percent: answered as something else, or taken for something that it is not.</summary>
    public double Wrong => Percent(Outcome.Astray);

    public IEnumerable<string> Misses =>
        Rows.Where(judged => judged.Outcome is Outcome.Missed or Outcome.Astray)
            .Select(judged => $"{judged.Outcome}: {judged.Row.Sentence} ({judged.Row.Intent}) → {judged.TakenFor}");

    public static SentenceScore Of(IntentRanker ranker, IReadOnlyList<MeantSentence> table) =>
        new([.. table.Select(row => Judge(row, ranker.Understand(row.Sentence)))]);

    private static (MeantSentence, Outcome, string) Judge(MeantSentence row, Meaning meaning) =>
        (row, OutcomeOf(row.Intent, meaning), meaning.Intent ?? string.Join(" or ", meaning.Perhaps));

    private double Percent(params Outcome[] outcomes) =>
        100.0 * Rows.Count(judged => outcomes.Contains(judged.Outcome)) / Rows.Count;

    private static Outcome OutcomeOf(string intent, Meaning meaning)
    {
        var isRefused = meaning.Intent is null && meaning.Perhaps.Count == 0;
        return intent == SentenceTable.Refused ? (isRefused ? Outcome.Understood : Outcome.Astray)
            : meaning.Intent == intent ? Outcome.Understood
            : meaning.Intent is not null ? Outcome.Astray
            : meaning.Perhaps.Contains(intent) ? Outcome.Offered
            : Outcome.Missed;
    }
}

internal enum Outcome
{
    /// <summary>Answered as meant, or refused as it should be.</summary>
    Understood,

    /// <summary>What was meant is among the buttons.</summary>
    Offered,

    /// <summary>Not understood, or other things are offered.</summary>
    Missed,

    /// <summary>Answered as something else, or taken for something that it is not.</summary>
    Astray,
}
