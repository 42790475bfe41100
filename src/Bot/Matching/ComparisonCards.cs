using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>Compares two runs: a run with the previous one, or a repeat with its original.</summary>
internal static class ComparisonCards
{
    public static Card Comparison(MatchPreview preview) =>
        new(
            MatchDetailText.CompareTitle,
            [.. preview.Compared is { } compared ? Changes(compared) : [Say.Plain(MatchDetailText.CompareFirst)]],
            Press.Plain(MatchText.BackToPreview, new ShowMatchPreview(preview.CohortId))
        )
        {
            Eyebrow = MatchText.Eyebrow(PreviewElements.Short(preview.Cohort)),
        };

    /// <param name="result">The result of the repeat.</param>
    public static Card Repeat(CohortId cohort, string name, MatchPreview result)
    {
        var isSame = result.Compared is not { Counts.IsSame: false };
        return new(
            isSame ? MatchDetailText.RepeatSameTitle : MatchDetailText.RepeatOtherTitle,
            [
                Say.Quiet(
                    MatchDetailText.RepeatLead(MatchDetailWords.Number(result.Seed), MatchDetailWords.Hash(result))
                ),
                .. result.Compared is { Counts.IsSame: false } compared ? Changes(compared) : [],
            ],
            Press.Plain(MatchText.BackToMatch, new ShowMatchPreview(cohort))
        )
        {
            Eyebrow = MatchText.ApprovedEyebrow(PreviewElements.Short(name)),
        };
    }

    private static IEnumerable<CardElement> Changes(PreviewComparison compared)
    {
        var counts = compared.Counts;
        yield return Layout.Stats(
            (MatchDetailWords.Number(counts.Kept), MatchDetailText.PairsKept.Plain),
            (MatchDetailWords.Number(counts.New), MatchDetailText.PairsNew.Plain),
            (MatchDetailWords.Number(counts.Gone), MatchDetailText.PairsGone.Plain)
        );
        yield return new FactSet([
            Say.Fact(MatchDetailText.WeakestFit, Change(counts.Before.Minimum, counts.After.Minimum)),
            Say.Fact(MatchDetailText.TypicalFit, Change(counts.Before.Median, counts.After.Median)),
        ]);
        foreach (var list in Lists(compared))
        {
            yield return Say.Plain(list);
        }
    }

    /// <summary>The pairs and people that make the difference, one sentence each.</summary>
    public static IEnumerable<SafeText> Lists(PreviewComparison compared)
    {
        var counts = compared.Counts;
        (Func<TextValue, SafeText> Words, SafeText Names)[] lists =
        [
            (MatchDetailText.NewList, Pairs(compared.New, counts.New)),
            (MatchDetailText.GoneList, Pairs(compared.Gone, counts.Gone)),
            (MatchDetailText.Gained, Names(compared.Gained.Select(PreviewElements.Short), counts.Gained)),
            (MatchDetailText.Lost, Names(compared.Lost.Select(PreviewElements.Short), counts.Lost)),
        ];
        return lists.Where(list => list.Names.Value.Length > 0).Select(list => list.Words(list.Names));
    }

    private static SafeText Pairs(IEnumerable<NamedPair> pairs, int all) =>
        Names(
            pairs.Select(p => MatchText.PairOf(PreviewElements.Short(p.First), PreviewElements.Short(p.Second)).Plain),
            all
        );

    private static SafeText Names(IEnumerable<string> first, int all)
    {
        List<string> shown = [.. first];
        return all > shown.Count
            ? MatchDetailText.AndMore(string.Join(", ", shown), all - shown.Count)
            : SafeText.Of(Listing.Of(shown));
    }

    /// <summary>A fit before and after.</summary>
    public static SafeText Change(int? before, int? after) =>
        before == after ? MatchDetailText.Same(Or(after)) : MatchDetailText.Changed(Or(before), Or(after));

    private static SafeText Or(int? score) =>
        score is { } known ? SafeText.Of(MatchDetailWords.Number(PairElements.Fit(known))) : MatchDetailText.None;
}
