namespace MentorBot.Bot.BotFramework;

/// <summary>How many messages this process has handed to the connector, answers in turns included.</summary>
internal sealed class ConnectorTraffic
{
    private long messages;

    public long Messages => Interlocked.Read(ref messages);

    public void Add() => Interlocked.Increment(ref messages);
}
