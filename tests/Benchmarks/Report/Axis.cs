namespace MentorBot.Benchmarks.Report;

/// <summary>A logarithmic axis.</summary>
/// <param name="Least">The smallest value.</param>
/// <param name="Most">The largest value.</param>
/// <param name="Start">The coordinate of the smallest value.</param>
/// <param name="End">The coordinate of the largest value.</param>
internal readonly record struct Axis(double Least, double Most, double Start, double End)
{
    /// <summary>An axis from the power of ten below the smallest value to the one above the largest.</summary>
    /// <param name="values">At least one, all above 0.</param>
    public static Axis Upwards(IEnumerable<double> values)
    {
        var powers = values.Select(Math.Log10).ToList();
        var least = Math.Floor(powers.Min());
        var most = Math.Max(Math.Ceiling(powers.Max()), least + 1);
        return new(Math.Pow(10, least), Math.Pow(10, most), 310, 40);
    }

    public double At(double value) => Start + ((End - Start) * Math.Log(value / Least) / Math.Log(Most / Least));

    /// <summary>The powers of ten on the axis.</summary>
    public IEnumerable<double> Ticks()
    {
        var (first, last) = ((int)Math.Round(Math.Log10(Least)), (int)Math.Round(Math.Log10(Most)));
        return Enumerable.Range(first, last - first + 1).Select(power => Math.Pow(10, power));
    }
}
