using System.Text.Json;

namespace MentorBot.Testing;

/// <summary>One row of the table in <c>docs/reliability.md</c>.</summary>
/// <param name="Promise">The promise, such as D6.</param>
/// <param name="Done">What was done, with numbers: "200 conversations × 20 messages, 12 kills".</param>
/// <param name="Found">What was measured: "0 inversions".</param>
/// <param name="IsKept">Whether the promise was kept.</param>
public sealed record Figure(string Promise, string Done, string Found, bool IsKept)
{
    /// <summary>
    /// Appends the row to the file named by <c>MENTORBOT_FIGURES</c>; does nothing if the variable is not set.
    /// </summary>
    public void Note()
    {
        if (Environment.GetEnvironmentVariable("MENTORBOT_FIGURES") is { Length: > 0 } file)
        {
            NoteIn(file);
        }
    }

    /// <summary>One JSON object per line; several processes may append concurrently.</summary>
    public void NoteIn(string file)
    {
        using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        stream.Write([.. JsonSerializer.SerializeToUtf8Bytes(this), (byte)'\n']);
    }
}
