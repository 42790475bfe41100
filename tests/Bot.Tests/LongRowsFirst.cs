using MentorBot.Bot.Tests;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("MentorBot.Bot.Tests." + nameof(LongRowsFirst), "MentorBot.Bot.Tests")]

namespace MentorBot.Bot.Tests;

/// <summary>
/// Classes of a collection run one after the other. Collections of several classes start first, so that nothing waits
/// for them at the end; the rest follow by name, in the same order every time.
/// </summary>
public sealed class LongRowsFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections
            .OrderByDescending(row => row.CollectionDefinition is not null)
            .ThenBy(row => row.DisplayName, StringComparer.Ordinal);
}
