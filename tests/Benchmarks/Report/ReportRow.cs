using System.Globalization;
using MentorBot.Benchmarks.Matching;

namespace MentorBot.Benchmarks.Report;

/// <summary>An instance, its known result and the measurement.</summary>
internal sealed record ReportRow(Expected Expected, Measured Measured)
{
    public bool Agrees => Measured.Flaw is null && Expected.Agrees(Measured.Outcome);

    private string Name => Expected.Fair ? $"{Expected.Id} --fair" : Expected.Id;

    private string Known =>
        Text($"{Expected.Cardinality} / {Expected.Value}{(Expected.BestKnown ? " (best known)" : "")}");

    private string Verdict =>
        (Agrees, Expected.BestKnown) switch
        {
            (false, _) => "NO",
            (_, true) when Found.Cardinality > Expected.Cardinality => "better: more placed",
            (_, true) when Found.Value > Expected.Value => "better",
            (_, true) when Found.Value < Expected.Value => "within 1 %",
            _ => "yes",
        };

    private Outcome Found => Measured.Outcome;

    /// <summary>One line for the console.</summary>
    public string Line() =>
        Measured.Flaw is { } flaw
            ? $"id={Name} NOT MEASURED: {flaw}"
            : Text(
                $"id={Name} cardinality={Found.Cardinality} value={Found.Value} min={Least} proof={Found.Proof} seconds={Measured.Seconds:0.000} peakMB={Measured.PeakMegabytes} known={Known} agrees={Verdict}"
            );

    /// <summary>A Markdown table.</summary>
    public static string Table(IEnumerable<ReportRow> rows) =>
        string.Join(
            '\n',
            [
                "| instance | matched | value | smallest | proof | seconds | MB | known: matched / value | agrees |",
                "|---|--:|--:|--:|---|--:|--:|---|---|",
                .. rows.Select(row => row.Cells()),
            ]
        );

    private string Least => Found.Minimum is { } minimum ? Text($"{minimum}") : "-";

    private string Cells() =>
        Measured.Flaw is { } flaw
            ? $"| {Name} | not measured: {flaw} | | | | | | {Known} | NO |"
            : Text(
                $"| {Name} | {Found.Cardinality} | {Found.Value} | {Least} | {Found.Proof} | {Measured.Seconds:0.000} | {Measured.PeakMegabytes} | {Known} | {Verdict} |"
            );

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
