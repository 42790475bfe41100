using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.BotFramework;

/// <summary>
/// What nobody's client sends: activities spoiled in up to three places, by people who have a mentorship, a check-in and a cohort
/// to lose. The seeds are fixed; <c>MENTORBOT_FAULTS=1</c> takes 20,000 of them.
/// </summary>
[Trait("promise", "S5")]
public sealed class MutatedActivityTests : PairTalk
{
    private static readonly int Mutations = Effort.Of(1_200, 20_000);

    private readonly ConcurrentQueue<string> wrong = [];
    private string token = "";
    private List<Guid> ids = [];

    [Fact]
    public async Task No_mutation_is_answered_5xx_or_fails_and_nobodys_next_turn_is_hurt()
    {
        await CheckInComesAsync();
        ids = await IdsAsync();
        token = Bot.GoodToken();
        await Ada.Says("help"); // A week has passed, and the signing keys are read again before many ask at once.
        var people = new[] { Ada, Ben, Eve, Bot.Coordinator };

        await Task.WhenAll(people.Select((person, i) => SendAsync(person, i, Mutations / people.Length)));

        Assert.True(
            wrong.IsEmpty,
            $"{wrong.Count}: {string.Join("\n", wrong.Take(5).Concat(Bot.Logs.Complaints.TakeLast(5)))}"
        );
        Assert.DoesNotContain(Bot.Logs.Complaints, line => line.StartsWith("Error", StringComparison.Ordinal));
        new Figure("S5", $"{Mutations} mutated activities", "0 answers of 5xx, 0 exceptions", IsKept: true).Note();
    }

    private async Task SendAsync(TeamsPerson person, int seed, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var random = new Random((seed * 1_000_000) + i);
            var sample = new ActivitySamples(Bot, ids, random).Next(person, mayEnd: i > count * 9 / 10);
            var body = new ActivityMutator(random).Spoil(sample);
            using var response = await PostAsync(body);
            Judge(response.StatusCode, $"{person.User.Name} {i}", Encoding.UTF8.GetString(body));
            if (i % 50 == 0)
            {
                await CheckNeighbourAsync(i);
            }
        }
    }

    /// <summary>501 is how the protocol says that there is no such invoke.</summary>
    private void Judge(HttpStatusCode status, string which, string body)
    {
        var isFine = (int)status < 500 || (status == HttpStatusCode.NotImplemented && body.Contains("\"invoke\""));
        if (!isFine)
        {
            wrong.Enqueue($"{(int)status} {which} {body[..Math.Min(body.Length, 1_500)]}");
        }
    }

    private async Task CheckNeighbourAsync(int number)
    {
        var neighbour = Bot.Person($"Neighbour {number % 3}");
        using var response = await Bot.PostAsync(Bot.Teams.Message(neighbour.User, "help"), token);
        Judge(response.StatusCode, "neighbour", "help");
    }

    private async Task<HttpResponseMessage> PostAsync(byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, BotHost.Endpoint);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Bot.Http.SendAsync(request);
    }

    private Task<List<Guid>> IdsAsync() =>
        ReadAsync(async store =>
            new List<Guid>
            {
                (await store.Mentorships.SingleAsync()).Id.Value,
                (await store.Cohorts.SingleAsync()).Id.Value,
            }
                .Concat((await store.CheckIns.ToListAsync()).Select(c => c.Id.Value))
                .Concat((await store.Enrolments.ToListAsync()).Select(e => e.Id.Value))
                .ToList()
        );
}
