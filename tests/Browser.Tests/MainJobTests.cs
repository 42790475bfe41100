using MentorBot.Testing;

namespace MentorBot.Browser.Tests;

/// <summary>The main scenario in the real chat window: join, match, accept, check in.</summary>
[Collection(InTheBrowser.Name)]
public sealed class MainJobTests(Chromium chromium)
{
    [Fact]
    public async Task Somebody_joins_is_matched_accepts_and_checks_in()
    {
        var lena = await chromium.WindowOfAsync("employee");
        await lena.IsToldAsync("good to meet you");
        await SignsUpAsync(lena);
        await EverybodyIsInAsync();

        var maya = await chromium.WindowOfAsync("coordinator");
        await MatchesAsync(maya);

        await lena.IsToldAsync("could be your partner");
        await Pictures.SaveAsync("proposal", await lena.PictureAsync());
        await lena.PressesAsync("Accept");
        await lena.IsToldAsync("Why you two");
        await chromium.MentorBot.PassAsync(TimeSpan.FromDays(9));
        await ChecksInAsync(lena);
        await Pictures.SaveAsync("window", await lena.WholeAsync(height: 900));
    }

    private static async Task SignsUpAsync(ChatWindow lena)
    {
        await lena.SaysAsync("join", "Step 1 of 4");
        await lena.SaysAsync("SQL, Testing", "Step 2 of 4");
        await lena.SaysAsync("public speaking, leading people, coaching", "Step 3 of 4");
        await lena.PressesAsync("Next");
        await lena.SeesAsync("Public speaking");
        await Pictures.SaveAsync("review", await lena.PictureAsync());
        await lena.PressesAsync("Sign me up");
        await lena.SeesAsync("signed up");
    }

    /// <summary>
    /// Waits until the simulated colleagues have signed up: everybody but two personas, the organiser and the head of
    /// the organisation.
    /// </summary>
    private Task EverybodyIsInAsync() =>
        Eventually.SoAsync(
            async () =>
            {
                var stock = (await chromium.MentorBot.StateAsync())["stock"]!;
                return (int)stock["enrolled"]! >= (int)stock["people"]! - 4;
            },
            "the colleagues have signed up",
            TimeSpan.FromMilliseconds(500)
        );

    private static async Task MatchesAsync(ChatWindow maya)
    {
        // The greeting may still be on its way and would be mistaken for the answer.
        await maya.IsToldAsync("good to meet you");
        await maya.SaysAsync("match", "match preview");
        await Pictures.SaveAsync("preview", await maya.PictureAsync());
        await maya.PressesAsync("Close enrolment");
        await maya.PressesAsync("Preview the match");
        await maya.IsToldAsync("match preview");
        await MatchControls.TryAsync(maya);
        await maya.PressesAsync("Approve…");
        await maya.PressesAsync("Send proposals");
        await maya.SeesAsync("approved");
    }

    private static async Task ChecksInAsync(ChatWindow lena)
    {
        await lena.IsToldAsync("Did you and");
        await lena.PressesAsync("Yes, we met");
        await lena.SeesAsync("How was it with");
        await lena.UnfoldsAsync("Add a note or how long it took");
        await lena.WritesAsync("A note", "We drew the whole system on one page.");
        await Pictures.SaveAsync("check-in", await lena.PictureAsync());
        await lena.PressesAsync("Save");
        await lena.SeesAsync("You can change this until");
        await lena.SeesAsync("We drew the whole system on one page.");
    }
}
