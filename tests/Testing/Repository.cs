namespace MentorBot.Testing;

/// <summary>Where the sources of this build are.</summary>
public static class Repository
{
    /// <summary>The directory of the solution, found upwards from the test binaries.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string? directory)
    {
        while (directory is not null && !File.Exists(Path.Combine(directory, "MentorBot.sln")))
        {
            directory = Path.GetDirectoryName(directory);
        }

        return directory ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
