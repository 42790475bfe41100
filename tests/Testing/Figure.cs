using System.Text.Json;

namespace MentorBot.Testing;

/// <summary>One line of the table in <c>docs/reliability.md</c>.</summary>
/// <param name="Promise">Such as D6.</param>
/// <param name="Done">What was done to it, with its numbers: "200 conversations × 20 messages, 12 kills".</param>
/// <param name="Found">What was measured: "0 inversions".</param>
/// <param name="IsKept">Whether the promise was kept.</param>
public sealed record Figure(string Promise, string Done, string Found, bool IsKept)
{
    /// <summary>Writes it down where <c>MENTORBOT_FIGURES</c> names a file; a run without one keeps no figures.</summary>
    public void Note()
    {
        if (Environment.GetEnvironmentVariable("MENTORBOT_FIGURES") is { Length: > 0 } file)
        {
            NoteIn(file);
        }
    }

    /// <summary>One JSON object a line; several processes may append at once.</summary>
    public void NoteIn(string file)
    {
        using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        stream.Write([.. JsonSerializer.SerializeToUtf8Bytes(this), (byte)'\n']);
    }
}
