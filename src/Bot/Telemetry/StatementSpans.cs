using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace MentorBot.Bot.Telemetry;

/// <summary>
/// Npgsql's spans of SQL statements, limited to what may be exported: the text of a statement without its values. Referred to
/// by the name of their source, because only the domain references Npgsql.
/// </summary>
internal static class StatementSpans
{
    public const string Source = "Npgsql";

    /// <summary>Keeps statements within a turn, a job or a send, and drops the polling that nodes do all the time.</summary>
    internal sealed class OnlyWithinOurs : Sampler
    {
        public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
            new(
                samplingParameters.Kind == ActivityKind.Client && samplingParameters.ParentContext == default
                    ? SamplingDecision.Drop
                    : SamplingDecision.RecordAndSample
            );
    }

    /// <summary>Drops spans of failed statements: they carry the database's message, which may quote what people wrote.</summary>
    internal sealed class WithoutErrorTexts : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            if (data is { Source.Name: Source, Status: ActivityStatusCode.Error })
            {
                data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            }
        }
    }
}
