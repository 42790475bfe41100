namespace MentorBot.Bot.Graph;

/// <summary>What coordinators and operators should know of the directory: why it could not be read the last time.</summary>
internal sealed class DirectoryNote
{
    private volatile string? text;

    /// <summary>Null while all is well.</summary>
    public string? Text => text;

    /// <summary>True when this is news.</summary>
    public bool Becomes(string? note)
    {
        var before = text;
        text = note;
        return before != note;
    }
}
