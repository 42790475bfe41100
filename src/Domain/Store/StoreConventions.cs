using System.Text.Json;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MentorBot.Domain.Store;

/// <summary>What holds for every table: ids as uuid, enums as text, moments in UTC.</summary>
internal static class StoreConventions
{
    /// <summary>PostgreSQL's own column that changes with each change of a row.</summary>
    public const string Version = "xmin";

    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<Enum>().HaveConversion<string>();
        foreach (var id in typeof(PersonId).Assembly.GetTypes().Where(IsEntityId))
        {
            builder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }

        builder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }

    /// <summary>An immutable record kept as jsonb.</summary>
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property)
        where T : class =>
        property
            .HasColumnType("jsonb")
            .HasConversion(
                value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
                json => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Default)!,
                new ReplacedWhole<T>()
            );

    /// <summary>Columns <c>zone_id</c>, <c>work_days</c>, <c>work_start</c> and <c>work_end</c>.</summary>
    public static void AreWorkingHours(this ComplexPropertyBuilder<WorkingTime> working)
    {
        working.Property(w => w.Days).HasColumnName("WorkDays");
        working.Property(w => w.Start).HasColumnName("WorkStart");
        working.Property(w => w.End).HasColumnName("WorkEnd");
    }

    /// <summary>Two people may act on the row at once: the second is told to look again.</summary>
    public static void IsGuarded<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.Property<uint>(Version).IsRowVersion();

    private static bool IsEntityId(Type type) =>
        type.IsValueType
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));

    internal sealed class IdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, value => Make(value))
        where T : struct, IEntityId<T>
    {
        private static T Make(Guid value) => T.From(value);
    }

    /// <summary>What is kept as jsonb is immutable: it has changed when it was replaced by another.</summary>
    internal sealed class ReplacedWhole<T>()
        : ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => value.GetHashCode(), value => value)
        where T : class;

    internal sealed class UtcConverter()
        : ValueConverter<DateTimeOffset, DateTimeOffset>(moment => moment.ToUniversalTime(), moment => moment);
}
