namespace MentorBot.Bot.Tests.Promises;

/// <summary>What takes times to compare them, or looks at how much memory is used: these tests run while no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "measured alone";
}
