using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Manifest;

/// <summary>What Teams requires of the two icons of an app.</summary>
public sealed class IconTests
{
    [Fact]
    public void The_colour_icon_is_a_solid_square_with_its_symbol_in_the_middle()
    {
        var icon = Read("color.png");
        Assert.Equal((192, 192), (icon.Width, icon.Height));
        var background = icon[0, 0];
        Assert.Equal(255, background.Alpha);
        Assert.All(icon.Places(), p => Assert.True(icon[p.X, p.Y] == background || IsInTheMiddle(p.X, p.Y), $"{p}"));
        Assert.Contains(icon.Places(), p => icon[p.X, p.Y] != background);
    }

    [Fact]
    public void The_outline_icon_is_white_and_transparent_and_reaches_every_edge()
    {
        var icon = Read("outline.png");
        Assert.Equal((32, 32), (icon.Width, icon.Height));
        var drawn = icon.Places().Where(p => icon[p.X, p.Y].Alpha > 0).ToList();
        Assert.All(
            drawn,
            p => Assert.Equal((255, 255, 255), (icon[p.X, p.Y].Red, icon[p.X, p.Y].Green, icon[p.X, p.Y].Blue))
        );
        Assert.True(drawn.Count < 32 * 32);
        Assert.Equal(
            (0, 31, 0, 31),
            (drawn.Min(p => p.X), drawn.Max(p => p.X), drawn.Min(p => p.Y), drawn.Max(p => p.Y))
        );
    }

    private static bool IsInTheMiddle(int x, int y) => x is >= 48 and < 144 && y is >= 48 and < 144;

    private static Png Read(string name) =>
        Png.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "manifest", name)));
}
