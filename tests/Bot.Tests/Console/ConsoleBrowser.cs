using System.Net;
using System.Text.RegularExpressions;
using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Bot.Tests.Console;

/// <summary>A browser on the console: it keeps its cookie, follows no redirect, and fills in forms as they are shown.</summary>
internal sealed partial class ConsoleBrowser(BotHost bot)
{
    public const string Cookie = "__Host-mentorbot";

    /// <summary>The session's secret; null while nobody is signed in.</summary>
    public string? Secret { get; set; }

    /// <summary>The cookie as the last sign-in set it.</summary>
    public string SetCookie { get; private set; } = "";

    /// <summary>Asks in the chat, and takes the link.</summary>
    public static async Task<Uri> LinkAsync(TeamsPerson person) => AddressOn((await person.Says("console")).Card);

    public static async Task<ConsoleBrowser> SignedInAsync(BotHost bot, TeamsPerson person)
    {
        var browser = new ConsoleBrowser(bot);
        using var answer = await browser.EnterAsync(await LinkAsync(person));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>Presses “Sign in” on the page behind a link.</summary>
    public Task<HttpResponseMessage> EnterAsync(Uri link) =>
        SignInAsync("/console/door", new() { ["secret"] = link.Fragment[1..] });

    /// <summary>What the tab of Teams posts.</summary>
    public Task<HttpResponseMessage> EnterByTabAsync(string assertion, string what = "") =>
        SignInAsync("/console/tab", new() { ["assertion"] = assertion, ["for"] = what });

    private async Task<HttpResponseMessage> SignInAsync(string path, Dictionary<string, string> fields)
    {
        var answer = await SendAsync(HttpMethod.Post, path, fields);
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            SetCookie = Assert.Single(cookies);
            Secret = SetCookie.Split(';')[0].Split('=', 2)[1];
        }

        return answer;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>The page; it must be there.</summary>
    public async Task<string> PageAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Posts a form of the session, with the token that its pages carry.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        string path,
        string? token = null,
        Dictionary<string, string>? fields = null
    ) => await SendAsync(HttpMethod.Post, path, [.. fields ?? [], new("token", token ?? await TokenAsync())]);

    /// <summary>Posts a form with these fields, as its page would send it.</summary>
    public async Task<HttpResponseMessage> FillAsync(string path, params (string Field, string Value)[] fields) =>
        await SendAsync(
            HttpMethod.Post,
            path,
            [.. fields.Select(one => KeyValuePair.Create(one.Field, one.Value)), new("token", await TokenAsync())]
        );

    /// <summary>The page to which a form leads.</summary>
    public async Task<string> AfterAsync(string path, params (string Field, string Value)[] fields)
    {
        using var answer = await FillAsync(path, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await PageAsync($"{answer.Headers.Location}");
    }

    /// <summary>The form on a page, as it is shown.</summary>
    public async Task<PostedForm> FormAsync(string path)
    {
        using var answer = await GetAsync(path);
        return PostedForm.In(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Posts a form with some of its fields filled in otherwise.</summary>
    public Task<HttpResponseMessage> SubmitAsync(
        string path,
        PostedForm form,
        params (string Name, string Value)[] changes
    ) => SendAsync(HttpMethod.Post, path, form.With(changes));

    /// <summary>Opens a page and posts its form to the same address.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, params (string Name, string Value)[] changes) =>
        await SubmitAsync(path, await FormAsync(path), changes);

    public async Task<string> TokenAsync() => Token().Match(await PageAsync("/console/sessions")).Groups["token"].Value;

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        IEnumerable<KeyValuePair<string, string>>? fields
    )
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0) Chrome/142.0 Safari/537.36 Edg/142.0");
        if (Secret is not null)
        {
            request.Headers.Add("Cookie", $"{Cookie}={Secret}");
        }

        if (fields is not null)
        {
            request.Content = new FormUrlEncodedContent(fields);
            await request.Content.LoadIntoBufferAsync();
            request.Headers.Add("Origin", "https://bot.test");
        }

        return await bot.Http.SendAsync(request);
    }

    private static Uri AddressOn(SeenCard card) =>
        new(
            card.Json.GetProperty("actions")
                .EnumerateArray()
                .Single(action => action.GetProperty("type").GetString() == "Action.OpenUrl")
                .GetProperty("url")
                .GetString()!
        );

    [GeneratedRegex("name=\"token\" value=\"(?<token>[0-9a-f]{64})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
