namespace MentorBot.Browser.Tests;

/// <summary>Everything a coordinator can do with a preview, in the real chat window: read, price, lock, repeat, compare.</summary>
internal static class MatchControls
{
    /// <summary>Starts and ends at the preview, with one pair locked that had not been planned.</summary>
    public static async Task TryAsync(ChatWindow maya)
    {
        await LooksAtPairsAsync(maya);
        await LocksTwoAsync(maya);
        await maya.PressesAsync("Run again");
        await maya.SeesAsync("Preview of the match");
        await ComparesAsync(maya);
        await maya.SeesAsync("Preview of the match");
    }

    private static async Task LooksAtPairsAsync(ChatWindow maya)
    {
        await maya.PressesAsync("All pairs");
        await maya.SeesAsync("The weakest first");
        await maya.PressesAsync("Lock, bar or swap");
        await maya.SeesAsync("To swap partners, choose two pairs");
        await maya.PressesAsync("Bar");
        await maya.SeesAsync("Choose at least one pair. Nothing was changed.");
        await maya.PressesAsync("Locks and bars");
        await maya.SeesAsync("There are none: every pair is the planner's choice.");
    }

    private static async Task LocksTwoAsync(ChatWindow maya)
    {
        await maya.PressesAsync("Two other people");
        await maya.WritesAsync("One of the two", "Lena Hoffmann");
        await maya.WritesAsync("The other", "Nobody of that name");
        await maya.PressesAsync("Lock the two");
        await maya.SeesAsync("Nobody in this cohort is called");
        await maya.WritesAsync("The other", "Zeynep Kaya");
        await maya.PressesAsync("What would it cost?");
        await maya.SeesAsync("Locking them costs");
        await maya.PressesAsync("Lock the two");
        await maya.SeesAsync("Locked: ");
    }

    private static async Task ComparesAsync(ChatWindow maya)
    {
        await maya.PressesAsync("More");
        await maya.SeesAsync("Every run keeps its inputs");
        await maya.PressesAsync("Compare with the run before");
        await maya.SeesAsync("Pairs that are gone");
        await maya.PressesAsync("Back to the preview");
    }
}
