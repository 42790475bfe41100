using System.Globalization;

namespace MentorBot.Benchmarks.Report;

/// <summary>An instance, what is known of it and what was measured.</summary>
internal sealed record ReportRow(Expected Expected, Measured Measured)
{
    public bool Agrees => Measured.Flaw is null && Expected.Agrees(Measured);

    private string Name => Expected.Fair ? $"{Expected.Id} --fair" : Expected.Id;

    private string Known =>
        Text($"{Expected.Cardinality} / {Expected.Value}{(Expected.BestKnown ? " (best known)" : "")}");

    private string Verdict =>
        (Agrees, Expected.BestKnown, Measured.Value > Expected.Value) switch
        {
            (true, true, _) when Measured.Cardinality > Expected.Cardinality => "better: more placed",
            (true, true, true) => "better",
            (true, _, _) => "yes",
            _ => "NO",
        };

    /// <summary>For the console.</summary>
    public string Line() =>
        Measured.Flaw is { } flaw
            ? $"id={Name} NOT MEASURED: {flaw}"
            : Text(
                $"id={Name} cardinality={Measured.Cardinality} value={Measured.Value} min={Least} proof={Measured.Proof} seconds={Measured.Seconds:0.000} peakMB={Measured.PeakMegabytes} known={Known} agrees={Verdict}"
            );

    /// <summary>As Markdown.</summary>
    public static string Table(IEnumerable<ReportRow> rows) =>
        string.Join(
            '\n',
            [
                "| instance | matched | value | smallest | proof | seconds | MB | known: matched / value | agrees |",
                "|---|--:|--:|--:|---|--:|--:|---|---|",
                .. rows.Select(row => row.Cells()),
            ]
        );

    private string Least => Measured.Minimum is { } minimum ? Text($"{minimum}") : "-";

    private string Cells() =>
        Measured.Flaw is { } flaw
            ? $"| {Name} | not measured: {flaw} | | | | | | {Known} | NO |"
            : Text(
                $"| {Name} | {Measured.Cardinality} | {Measured.Value} | {Least} | {Measured.Proof} | {Measured.Seconds:0.000} | {Measured.PeakMegabytes} | {Known} | {Verdict} |"
            );

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
