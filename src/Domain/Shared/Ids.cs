using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Domain.Shared;

/// <summary>
/// The only place that creates ids. They are UUIDs of version 7, so that rows sort by the time they were created.
/// </summary>
public static class Ids
{
    public static T New<T>(DateTimeOffset now)
        where T : struct, IEntityId<T> => T.From(NewGuid(now));

#pragma warning disable RS0030 // This is the one place.
    public static Guid NewGuid(DateTimeOffset now) => Guid.CreateVersion7(now);
#pragma warning restore RS0030

    /// <summary>
    /// The bound between ids of earlier moments and those from this moment on, because the first 48 bits of an id are the
    /// milliseconds (RFC 9562, 5.7).
    /// </summary>
    public static Guid FloorOf(DateTimeOffset moment)
    {
        var milliseconds = Math.Max(0, moment.ToUnixTimeMilliseconds());
        return new((int)(milliseconds >> 16), (short)milliseconds, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}

/// <summary>
/// A strongly typed id, so that the compiler refuses the id of one entity where another's is expected.
/// </summary>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }
    static abstract TSelf From(Guid value);
}

/// <summary>Writes an id as a bare UUID string, in card data and in stored JSON alike.</summary>
public sealed class EntityIdJsonConverter<T> : JsonConverter<T>
    where T : struct, IEntityId<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.From(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    public override T ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => T.From(Guid.Parse(reader.GetString()!));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value.ToString());
}
