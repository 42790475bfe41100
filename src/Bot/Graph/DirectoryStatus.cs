namespace MentorBot.Bot.Graph;

/// <summary>Holds why the last read of the directory failed, for the health endpoint.</summary>
internal sealed class DirectoryStatus
{
    private volatile string? text;

    /// <summary>Null while the directory works.</summary>
    public string? Text => text;

    /// <summary>Stores the note; true if it differs from the previous one.</summary>
    public bool TrySet(string? note)
    {
        var before = text;
        text = note;
        return before != note;
    }
}
