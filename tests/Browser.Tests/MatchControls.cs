namespace MentorBot.Browser.Tests;

/// <summary>Everything a coordinator can do with a preview, in the real chat window: read, price, lock, repeat, compare.</summary>
internal static class MatchControls
{
    /// <summary>Starts and ends at the preview, with one pair locked that had not been planned.</summary>
    public static async Task TryAsync(ChatWindow maya)
    {
        await LooksAtPairsAsync(maya);
        await LocksTwoAsync(maya);
        await maya.PressesAsync("Preview again");
        await maya.IsToldAsync("match preview");
        await ComparesAsync(maya);
        await maya.IsToldAsync("match preview");
    }

    private static async Task LooksAtPairsAsync(ChatWindow maya)
    {
        await maya.PressesAsync("All pairs");
        await maya.SeesAsync("weakest first");
        await maya.PressesAsync("Change pairs");
        await maya.SeesAsync("To swap partners, pick two pairs");
        await maya.PressesAsync("Keep apart");
        await maya.SeesAsync("Pick at least one pair. Nothing changed.");
        await maya.PressesAsync("Locks");
        await maya.SeesAsync("None yet: every pair is my choice.");
    }

    private static async Task LocksTwoAsync(ChatWindow maya)
    {
        await maya.PressesAsync("Pick two people");
        await maya.WritesAsync("One person", "Lena Hoffmann");
        await maya.WritesAsync("The other person", "Nobody of that name");
        await maya.PressesAsync("Lock");
        await maya.SeesAsync("Nobody in this cohort is called");
        await maya.WritesAsync("The other person", "Zeynep Kaya");
        await maya.PressesAsync("What would it cost?");
        await maya.SeesAsync("Pairing them");
        await maya.PressesAsync("Lock");
        await maya.SeesAsync("Locked: ");
    }

    private static async Task ComparesAsync(ChatWindow maya)
    {
        await maya.PressesAsync("Details");
        await maya.SeesAsync("I keep the inputs");
        await maya.PressesAsync("Compare");
        await maya.SeesAsync("What changed");
        await maya.PressesAsync("Back to preview");
    }
}
