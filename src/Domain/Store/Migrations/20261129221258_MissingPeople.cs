using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentorBot.Domain.Store.Migrations
{
    /// <inheritdoc />
    public partial class MissingPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "held_by",
                table: "people",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "missing_since",
                table: "people",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reachability_before",
                table: "people",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "directory_holds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directory_holds", x => x.id);
                    table.ForeignKey(
                        name: "fk_directory_holds_people_decided_by",
                        column: x => x.decided_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_people_held_by",
                table: "people",
                column: "held_by",
                filter: "held_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_people_missing_since",
                table: "people",
                column: "missing_since",
                filter: "missing_since IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_directory_holds_decided_by",
                table: "directory_holds",
                column: "decided_by");

            migrationBuilder.CreateIndex(
                name: "ix_directory_holds_open",
                table: "directory_holds",
                column: "state",
                unique: true,
                filter: "state = 'Open'");

            migrationBuilder.AddForeignKey(
                name: "fk_people_directory_holds_held_by",
                table: "people",
                column: "held_by",
                principalTable: "directory_holds",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_people_directory_holds_held_by",
                table: "people");

            migrationBuilder.DropTable(
                name: "directory_holds");

            migrationBuilder.DropIndex(
                name: "ix_people_held_by",
                table: "people");

            migrationBuilder.DropIndex(
                name: "ix_people_missing_since",
                table: "people");

            migrationBuilder.DropColumn(
                name: "held_by",
                table: "people");

            migrationBuilder.DropColumn(
                name: "missing_since",
                table: "people");

            migrationBuilder.DropColumn(
                name: "reachability_before",
                table: "people");
        }
    }
}
