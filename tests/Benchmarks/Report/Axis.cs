namespace MentorBot.Benchmarks.Report;

/// <summary>A logarithmic axis.</summary>
/// <param name="Start">Where the least value stands in the picture.</param>
/// <param name="End">Where the most stands.</param>
internal readonly record struct Axis(double Least, double Most, double Start, double End)
{
    /// <summary>From the power of ten below the smallest value to the one above the largest.</summary>
    /// <param name="values">One or more, all above 0.</param>
    public static Axis Upwards(IEnumerable<double> values)
    {
        var powers = values.Select(Math.Log10).ToList();
        var least = Math.Floor(powers.Min());
        var most = Math.Max(Math.Ceiling(powers.Max()), least + 1);
        return new(Math.Pow(10, least), Math.Pow(10, most), 310, 40);
    }

    public double At(double value) => Start + ((End - Start) * Math.Log(value / Least) / Math.Log(Most / Least));

    /// <summary>The powers of ten on it.</summary>
    public IEnumerable<double> Ticks()
    {
        var (first, last) = ((int)Math.Round(Math.Log10(Least)), (int)Math.Round(Math.Log10(Most)));
        return Enumerable.Range(first, last - first + 1).Select(power => Math.Pow(10, power));
    }
}
