namespace MentorBot.Bot.Understanding;

/// <summary>How close a sentence is to the texts of one label: the mean of the three closest, weighted by their order.</summary>
internal static class Closeness
{
    private static readonly double[] ByOrder = [1, 0.5, 0.25];

    public static double Of(IEnumerable<double> cosines) =>
        cosines.OrderDescending().Zip(ByOrder, (cosine, counts) => cosine * counts).Sum() / ByOrder.Sum();
}
