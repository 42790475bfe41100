using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MentorBot.Domain.Tests.Store;

/// <summary>What <see cref="OneStatementDatabase"/> takes for granted of every entity.</summary>
public sealed class OneStatementModelTests : DatabaseTest
{
    [Fact]
    public void Each_kind_of_row_has_a_table_of_its_own_and_only_its_version_comes_from_the_database()
    {
        using var store = NewStore();
        var kinds = store.Model.GetEntityTypes().ToList();

        Assert.All(kinds, kind => Assert.Single(kind.GetTableMappings()));
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.GetTableName()).Distinct().Count());
        Assert.All(
            kinds.SelectMany(kind => kind.GetFlattenedProperties()),
            p => Assert.True(p.ValueGenerated == ValueGenerated.Never || IsVersion(p) || IsKeyMadeHere(p), $"{p}")
        );
        Assert.All(
            kinds.SelectMany(kind => kind.GetProperties()),
            p => Assert.Equal(IsVersion(p), p.IsConcurrencyToken)
        );
    }

    private static bool IsVersion(IProperty property) => property.Name == "xmin";

    /// <summary>The mapper would make one; the entities come with theirs.</summary>
    private static bool IsKeyMadeHere(IProperty property) => property.IsPrimaryKey() && property.ClrType.IsValueType;
}
