using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;

namespace MentorBot.Domain.Privacy;

/// <summary>Copies everything that is stored about a person: in words they know, and then every row as it is.</summary>
public sealed class ExportMyData(MentorStore store)
{
    public Task<PersonalFile> RunAsync(PersonId person, DateTimeOffset now, CancellationToken cancellation) =>
        store.CopyAsync(person, now, cancellation);
}

internal static class PersonalCopies
{
    public static async Task<PersonalFile> CopyAsync(
        this MentorStore store,
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        new(
            now,
            await new MyDataReader(store).ReadAsync(person, int.MaxValue, cancellation),
            await store.PersonalRowsAsync(person, cancellation),
            PersonalRows.LeftOut
        );
}

/// <summary>Everything that is stored about a person.</summary>
/// <param name="At">When it was copied.</param>
/// <param name="Summary">With names instead of ids.</param>
/// <param name="Tables">Every row, by table; columns as they are called in the database.</param>
/// <param name="LeftOut">Tables that are not copied although they name the person, and why.</param>
public sealed record PersonalFile(
    DateTimeOffset At,
    MyData Summary,
    IReadOnlyDictionary<string, JsonArray> Tables,
    IReadOnlyDictionary<string, string> LeftOut
)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The file that the person gets: JSON in UTF-8, indented.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Readable);
}
