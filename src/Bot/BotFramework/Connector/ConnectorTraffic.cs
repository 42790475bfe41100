namespace MentorBot.Bot.BotFramework;

/// <summary>
/// How many messages have left this process beside those that the outbox sends each in its time: answers in turns, and once
/// more what left late.
/// </summary>
internal sealed class ConnectorTraffic
{
    private long messages;

    public long Messages => Interlocked.Read(ref messages);

    public void Add() => Interlocked.Increment(ref messages);
}
