using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Imports;

public sealed class ImportPeopleTests : DatabaseTest
{
    private static readonly Guid Ada = Guid.Parse("0f0c9a52-1111-4a53-9d0c-6f2f5be0a001");
    private static readonly Guid Bob = Guid.Parse("0f0c9a52-1111-4a53-9d0c-6f2f5be0a002");
    private static readonly Guid Eve = Guid.Parse("0f0c9a52-1111-4a53-9d0c-6f2f5be0a003");

    [Fact]
    public async Task New_people_get_their_managers_whatever_the_order()
    {
        var added = await ImportAsync(
            new(Ada, "Ada", ManagerEntraId: Bob),
            new(Bob, "Bob", ManagerEntraId: Eve),
            new(Eve, "Eve")
        );

        Assert.Equal(3, added);
        Assert.Equal("Bob", await ManagerOfAsync(Ada));
        Assert.Equal("Eve", await ManagerOfAsync(Bob));
        Assert.Null(await ManagerOfAsync(Eve));
    }

    [Fact]
    public async Task A_second_import_refreshes_and_adds_nobody_twice()
    {
        await ImportAsync(new(Ada, "Ada", Department: "Sales", ZoneId: "Europe/Berlin"), new(Bob, "Bob"));
        var added = await ImportAsync(new DirectoryPerson(Ada, "Ada Lovelace", JobTitle: "Analyst"));

        Assert.Equal(0, added);
        await using var store = NewStore();
        var ada = await store.People.SingleAsync(p => p.EntraId == Ada);
        Assert.Equal(("Ada Lovelace", "Sales", "Analyst"), (ada.Name, ada.Department, ada.JobTitle));
        Assert.Equal("Europe/Berlin", ada.Working.ZoneId);
        Assert.Equal(2, await store.People.CountAsync());
    }

    [Fact]
    public async Task A_manager_of_an_earlier_batch_is_found_and_an_unknown_one_is_none()
    {
        await ImportAsync(new DirectoryPerson(Bob, "Bob"));
        await ImportAsync(
            new(Ada, "Ada", ManagerEntraId: Bob),
            new(Eve, "Eve", ManagerEntraId: Guid.Parse("0f0c9a52-1111-4a53-9d0c-6f2f5be0a009"))
        );

        Assert.Equal("Bob", await ManagerOfAsync(Ada));
        Assert.Null(await ManagerOfAsync(Eve));
    }

    [Fact]
    public async Task Nobody_manages_themselves()
    {
        await ImportAsync(new DirectoryPerson(Ada, "Ada", ManagerEntraId: Ada));
        Assert.Null(await ManagerOfAsync(Ada));
    }

    private Task<int> ImportAsync(params DirectoryPerson[] entries) =>
        InStoreAsync(store =>
            new ImportPeople(store).RunAsync(entries, CommandContext.OfJob(Now), CancellationToken.None)
        );

    private Task<string?> ManagerOfAsync(Guid entraId) =>
        InStoreAsync(store =>
            store
                .People.Where(p => p.EntraId == entraId)
                .Select(p => store.People.Where(m => m.Id == p.ManagerId).Select(m => m.Name).FirstOrDefault())
                .SingleAsync()
        );
}
