using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MentorBot.Domain.Store;

/// <summary>The table of a kind of entity and its columns, as statements name them; those of parts of an entity too.</summary>
internal sealed record TableColumns(string Name, IReadOnlyList<TableColumn> All)
{
    private static readonly ConcurrentDictionary<IEntityType, TableColumns> Known = new();

    public static TableColumns Of(IEntityType type) => Known.GetOrAdd(type, Make);

    private static TableColumns Make(IEntityType type) =>
        new($"\"{type.GetTableName()}\"", [.. type.GetFlattenedProperties().Select(TableColumn.Of)]);
}

/// <param name="IsVersion">The column is the server's own.</param>
internal sealed record TableColumn(
    IProperty Property,
    string Name,
    bool IsKey,
    bool IsVersion,
    RelationalTypeMapping Mapping
)
{
    public static TableColumn Of(IProperty property) =>
        new(
            property,
            $"\"{property.GetColumnName()}\"",
            property.IsPrimaryKey(),
            property.IsConcurrencyToken,
            property.GetRelationalTypeMapping()
        );

    public DbParameter Parameter(DbCommand command, object? value) =>
        Mapping.CreateParameter(command, "", value, Property.IsNullable);
}
