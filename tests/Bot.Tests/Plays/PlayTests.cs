using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Plays;

/// <summary>
/// Every conversation in tests/Conversations goes as it is written there, word for word. With MENTORBOT_RECORD=1 the files
/// are written anew; read what has changed before committing it.
/// </summary>
public sealed class PlayTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Conversations");

    public static TheoryData<string> All() =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.txt")
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(All))]
    public async Task It_goes_as_written(string name)
    {
        var path = Path.Combine(Folder, name + ".txt");
        var play = Play.Read(path);
        await using var bot = await Stages.SetAsync(play.Stage);

        var played = await new Performance(bot).PlayAsync(play);

        if (Environment.GetEnvironmentVariable("MENTORBOT_RECORD") == "1")
        {
            await File.WriteAllTextAsync(path, played);
        }

        Assert.Equal(await File.ReadAllTextAsync(path), played);
    }
}
