namespace MentorBot.Domain.Notices;

/// <summary>
/// The token bucket that all nodes share, one row for each app and tenant. Tokens become valid one after another at a fixed
/// interval, so it is enough to know up to which moment they are drawn; what nobody drew in time is gone, and no burst is
/// saved up. (This form of a token bucket is known as virtual scheduling, or GCRA: ITU-T I.371.)
/// </summary>
public sealed class SendBucket
{
    private SendBucket() { }

    /// <summary>App and tenant.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The next token is valid from this moment on or from now on, whichever is later; by the database's clock.</summary>
    public DateTimeOffset DrawnUntil { get; private set; }

    public static SendBucket Of(string name, DateTimeOffset drawnUntil) =>
        new() { Name = name, DrawnUntil = drawnUntil };
}
