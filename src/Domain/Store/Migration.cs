using System.Reflection;

namespace MentorBot.Domain.Store;

/// <summary>
/// One step of the schema. It only expands what the version before it uses, so that both can run at once, and holds one table
/// of it at most, because two could end in a deadlock with what runs.
/// </summary>
/// <param name="Name">Such as <c>0001_initial.sql</c>; kept in the database, so it never changes.</param>
/// <param name="Sql">Statements that may run in a transaction.</param>
public sealed record Migration(string Name, string Sql)
{
    /// <summary>The embedded files <c>Store/Migrations/NNNN_name.sql</c>, in order.</summary>
    public static IReadOnlyList<Migration> OfThisBuild { get; } = [.. Names().Select(Read)];

    private static IEnumerable<string> Names() =>
        Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static Migration Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return new Migration(name, reader.ReadToEnd());
    }
}
