using MentorBot.Bot.Tests;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("MentorBot.Bot.Tests." + nameof(LongRowsFirst), "MentorBot.Bot.Tests")]

namespace MentorBot.Bot.Tests;

/// <summary>
/// The classes of a collection run one after the other: such a row begins first, so that nothing waits for it at the end.
/// The others follow by name, in every run alike.
/// </summary>
public sealed class LongRowsFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections
            .OrderByDescending(row => row.CollectionDefinition is not null)
            .ThenBy(row => row.DisplayName, StringComparer.Ordinal);
}
