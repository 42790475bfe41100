using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MentorBot.Domain.Store;

/// <summary>PascalCase in C#, snake_case in PostgreSQL.</summary>
internal static partial class SnakeCase
{
    public static void Rename(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            entity.SetTableName(Of(entity.GetTableName()!));
            Rename(entity);
        }
    }

    public static string Of(string name) => WordStart().Replace(name, "_").ToLowerInvariant();

    private static void Rename(IMutableEntityType entity)
    {
        foreach (var property in entity.GetProperties().Concat(entity.GetComplexProperties().SelectMany(Inside)))
        {
            property.SetColumnName(Of(property.GetColumnName()));
        }

        foreach (var key in entity.GetKeys())
        {
            key.SetName(Of(key.GetName()!));
        }

        foreach (var foreignKey in entity.GetForeignKeys())
        {
            foreignKey.SetConstraintName(Of(foreignKey.GetConstraintName()!));
        }

        foreach (var index in entity.GetIndexes())
        {
            index.SetDatabaseName(Of(index.GetDatabaseName()!));
        }
    }

    private static IEnumerable<IMutableProperty> Inside(IMutableComplexProperty complex) =>
        complex.ComplexType.GetProperties().Concat(complex.ComplexType.GetComplexProperties().SelectMany(Inside));

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", RegexOptions.None, 1000)]
    private static partial Regex WordStart();
}
